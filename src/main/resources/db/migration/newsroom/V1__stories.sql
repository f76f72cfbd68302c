CREATE TABLE newsroom.story (
    portal_id         uuid NOT NULL,
    id                uuid NOT NULL,
    kind              text NOT NULL,
    status            text NOT NULL,
    -- grows with each saved text: the second of two people who edit the same text is told so
    version           integer NOT NULL DEFAULT 1,
    content           jsonb NOT NULL,
    title             text GENERATED ALWAYS AS (content ->> 'title') STORED,
    -- what readers see, as it was put online
    published         jsonb,
    slug              text,
    published_at      timestamptz,
    seen              text NOT NULL DEFAULT 'UNKNOWN',
    phone             text NOT NULL DEFAULT '',
    own_work          boolean NOT NULL DEFAULT false,
    free_music        boolean NOT NULL DEFAULT false,
    agreed_by         uuid,
    agreed_name       text,
    agreed_at         timestamptz,
    agreed_revision   integer,
    -- somebody who is not an author changed the story since the agreement
    agreement_stale   boolean NOT NULL DEFAULT false,
    changed_since     boolean NOT NULL DEFAULT false,
    created_at        timestamptz NOT NULL,
    changed_at        timestamptz NOT NULL,
    changed_by        uuid NOT NULL,
    changed_name      text NOT NULL,
    status_at         timestamptz NOT NULL,
    PRIMARY KEY (portal_id, id)
);
CREATE INDEX story_by_status ON newsroom.story (portal_id, status, status_at DESC);

CREATE TABLE newsroom.author (
    portal_id  uuid NOT NULL,
    story_id   uuid NOT NULL,
    account_id uuid NOT NULL,
    full_name  text NOT NULL,
    name_as    text NOT NULL DEFAULT 'FIRST_NAME_AND_INITIAL',
    chosen     text NOT NULL DEFAULT '',
    position   integer NOT NULL,
    PRIMARY KEY (portal_id, story_id, account_id),
    FOREIGN KEY (portal_id, story_id) REFERENCES newsroom.story (portal_id, id) ON DELETE CASCADE
);
CREATE INDEX author_by_account ON newsroom.author (portal_id, account_id);

CREATE TABLE newsroom.revision (
    portal_id    uuid NOT NULL,
    story_id     uuid NOT NULL,
    number       integer NOT NULL,
    content      jsonb NOT NULL,
    account_id   uuid NOT NULL,
    account_name text NOT NULL,
    began_at     timestamptz NOT NULL,
    saved_at     timestamptz NOT NULL,
    -- somebody relies on it: sent, agreed or online as it is
    kept         boolean NOT NULL DEFAULT false,
    PRIMARY KEY (portal_id, story_id, number),
    FOREIGN KEY (portal_id, story_id) REFERENCES newsroom.story (portal_id, id) ON DELETE CASCADE
);

CREATE TABLE newsroom.step (
    portal_id    uuid NOT NULL,
    id           uuid NOT NULL,
    story_id     uuid NOT NULL,
    move         text NOT NULL,
    status       text NOT NULL,
    reason       text NOT NULL DEFAULT '',
    account_id   uuid,
    account_name text NOT NULL,
    made_at      timestamptz NOT NULL,
    PRIMARY KEY (portal_id, id),
    FOREIGN KEY (portal_id, story_id) REFERENCES newsroom.story (portal_id, id) ON DELETE CASCADE
);
CREATE INDEX step_by_story ON newsroom.step (portal_id, story_id, made_at);
CREATE INDEX step_by_time ON newsroom.step (portal_id, move, made_at);

-- every address a story ever had: an old one leads to the new one
CREATE TABLE newsroom.slug (
    portal_id uuid NOT NULL,
    slug      text NOT NULL,
    story_id  uuid NOT NULL,
    PRIMARY KEY (portal_id, slug),
    FOREIGN KEY (portal_id, story_id) REFERENCES newsroom.story (portal_id, id) ON DELETE CASCADE
);

-- which stories show an asset, worked on or online: who may see the file
CREATE TABLE newsroom.medium (
    portal_id uuid NOT NULL,
    asset_id  uuid NOT NULL,
    story_id  uuid NOT NULL,
    PRIMARY KEY (portal_id, asset_id, story_id),
    FOREIGN KEY (portal_id, story_id) REFERENCES newsroom.story (portal_id, id) ON DELETE CASCADE
);
