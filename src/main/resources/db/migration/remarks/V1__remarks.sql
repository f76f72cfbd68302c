-- one line for each thing that was ever remarked upon: its lock, its numbers, and what browsers compare
CREATE TABLE remarks.thread (
    portal_id uuid NOT NULL,
    subject   text NOT NULL,
    -- grows with each change of any kind
    version   bigint NOT NULL DEFAULT 1,
    numbers   integer NOT NULL DEFAULT 0,
    PRIMARY KEY (portal_id, subject)
);

-- the successive films or sounds of a thing; the file of an earlier one is kept as long as the thing is
CREATE TABLE remarks.cut (
    portal_id uuid NOT NULL,
    id        uuid NOT NULL,
    subject   text NOT NULL,
    number    integer NOT NULL,
    asset_id  uuid NOT NULL,
    since     timestamptz NOT NULL,
    PRIMARY KEY (portal_id, id),
    UNIQUE (portal_id, subject, number),
    UNIQUE (portal_id, subject, asset_id)
);

CREATE TABLE remarks.remark (
    portal_id    uuid NOT NULL,
    id           uuid NOT NULL,
    subject      text NOT NULL,
    number       integer NOT NULL,
    words        text NOT NULL DEFAULT '',
    -- what was spoken instead of written
    sound_id     uuid,
    -- the film, sound or picture it is about
    asset_id     uuid,
    moment       integer CHECK (moment >= 0),
    -- a place in the picture, in percent from the left and from the top
    x            integer CHECK (x BETWEEN 0 AND 100),
    y            integer CHECK (y BETWEEN 0 AND 100),
    -- a passage: the words themselves and a few before and after, so that it is found again after changes elsewhere
    field        text,
    exact        text,
    before       text,
    after        text,
    -- what should stand there instead; empty to take the passage out
    replacement  text,
    -- ACCEPTED or REFUSED, by an author
    decision     text,
    task         boolean NOT NULL DEFAULT true,
    settled_at   timestamptz,
    settled_name text NOT NULL DEFAULT '',
    settled_by   uuid,
    account_id   uuid NOT NULL,
    account_name text NOT NULL,
    made_at      timestamptz NOT NULL,
    PRIMARY KEY (portal_id, id),
    UNIQUE (portal_id, subject, number)
);
CREATE INDEX remark_by_account ON remarks.remark (account_id);

CREATE TABLE remarks.reply (
    portal_id    uuid NOT NULL,
    id           uuid NOT NULL,
    remark_id    uuid NOT NULL,
    words        text NOT NULL,
    account_id   uuid NOT NULL,
    account_name text NOT NULL,
    made_at      timestamptz NOT NULL,
    PRIMARY KEY (portal_id, id),
    FOREIGN KEY (portal_id, remark_id) REFERENCES remarks.remark (portal_id, id) ON DELETE CASCADE
);
CREATE INDEX reply_by_remark ON remarks.reply (portal_id, remark_id, made_at);
CREATE INDEX reply_by_account ON remarks.reply (account_id);
