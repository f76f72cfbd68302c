-- how a portal reviews; without a line: one person, editors written to after three days
CREATE TABLE newsroom.review_rule (
    portal_id uuid PRIMARY KEY,
    approvals integer NOT NULL CHECK (approvals BETWEEN 1 AND 3),
    days      integer NOT NULL CHECK (days BETWEEN 1 AND 30)
);

-- who takes care of a proposal; anybody may take it over after saying so
CREATE TABLE newsroom.taking (
    portal_id    uuid NOT NULL,
    story_id     uuid NOT NULL,
    account_id   uuid NOT NULL,
    account_name text NOT NULL,
    since        timestamptz NOT NULL,
    PRIMARY KEY (portal_id, story_id),
    FOREIGN KEY (portal_id, story_id) REFERENCES newsroom.story (portal_id, id) ON DELETE CASCADE
);

-- who found a story ready, as it stood then: what was changed since asks for another look
CREATE TABLE newsroom.approval (
    portal_id    uuid NOT NULL,
    story_id     uuid NOT NULL,
    account_id   uuid NOT NULL,
    account_name text NOT NULL,
    changed_at   timestamptz NOT NULL,
    made_at      timestamptz NOT NULL,
    PRIMARY KEY (portal_id, story_id, account_id),
    FOREIGN KEY (portal_id, story_id) REFERENCES newsroom.story (portal_id, id) ON DELETE CASCADE
);

-- the wait about which the editors have had their letter
CREATE TABLE newsroom.waited (
    portal_id uuid NOT NULL,
    story_id  uuid NOT NULL,
    since     timestamptz NOT NULL,
    PRIMARY KEY (portal_id, story_id),
    FOREIGN KEY (portal_id, story_id) REFERENCES newsroom.story (portal_id, id) ON DELETE CASCADE
);

-- when a story goes online by itself; under embargo nobody puts it online before
CREATE TABLE newsroom.schedule (
    portal_id    uuid NOT NULL,
    story_id     uuid NOT NULL,
    at           timestamptz NOT NULL,
    embargo      boolean NOT NULL,
    account_id   uuid NOT NULL,
    account_name text NOT NULL,
    PRIMARY KEY (portal_id, story_id),
    FOREIGN KEY (portal_id, story_id) REFERENCES newsroom.story (portal_id, id) ON DELETE CASCADE
);
CREATE INDEX schedule_by_time ON newsroom.schedule (at);

-- what was put right after publication, in a sentence for readers
CREATE TABLE newsroom.correction (
    portal_id    uuid NOT NULL,
    id           uuid NOT NULL,
    story_id     uuid NOT NULL,
    words        text NOT NULL,
    made_at      timestamptz NOT NULL,
    PRIMARY KEY (portal_id, id),
    FOREIGN KEY (portal_id, story_id) REFERENCES newsroom.story (portal_id, id) ON DELETE CASCADE
);
CREATE INDEX correction_by_story ON newsroom.correction (portal_id, story_id, made_at);

-- the right of reply of people named or shown in a story
CREATE TABLE newsroom.right_of_reply (
    portal_id    uuid NOT NULL,
    id           uuid NOT NULL,
    story_id     uuid NOT NULL,
    name         text NOT NULL,
    contact      text NOT NULL,
    passage      text NOT NULL,
    words        text NOT NULL,
    asked_at     timestamptz NOT NULL,
    -- ASKED, PUBLISHED or DECLINED
    state        text NOT NULL DEFAULT 'ASKED',
    reason       text NOT NULL DEFAULT '',
    decided_at   timestamptz,
    decided_name text NOT NULL DEFAULT '',
    PRIMARY KEY (portal_id, id),
    FOREIGN KEY (portal_id, story_id) REFERENCES newsroom.story (portal_id, id) ON DELETE CASCADE
);
CREATE INDEX right_of_reply_by_story ON newsroom.right_of_reply (portal_id, story_id, state);
