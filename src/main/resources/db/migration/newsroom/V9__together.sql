-- a text in which several people write at the same time: what their browsers told one another since its last save, in their order.
-- The story itself stays in newsroom.story; this is the way to it.
CREATE TABLE newsroom.shared_text (
    portal_id   uuid NOT NULL,
    story_id    uuid NOT NULL,
    epoch       uuid NOT NULL,
    -- the version of the story that the settled updates amount to, and its form as it stood then
    version     integer NOT NULL,
    stored      jsonb NOT NULL,
    last_seq    bigint NOT NULL DEFAULT 0,
    settled_seq bigint NOT NULL DEFAULT 0,
    bytes       bigint NOT NULL DEFAULT 0,
    PRIMARY KEY (portal_id, story_id),
    FOREIGN KEY (portal_id, story_id) REFERENCES newsroom.story (portal_id, id) ON DELETE CASCADE
);

CREATE TABLE newsroom.shared_update (
    portal_id    uuid NOT NULL,
    story_id     uuid NOT NULL,
    seq          bigint NOT NULL,
    content      bytea NOT NULL,
    -- its words are in the story
    settled      boolean NOT NULL,
    account_id   uuid NOT NULL,
    account_name text NOT NULL,
    came_at      timestamptz NOT NULL,
    PRIMARY KEY (portal_id, story_id, seq),
    FOREIGN KEY (portal_id, story_id) REFERENCES newsroom.shared_text (portal_id, story_id) ON DELETE CASCADE
);

-- everybody who wrote in a revision, when it was written together
CREATE TABLE newsroom.revision_writer (
    portal_id    uuid NOT NULL,
    story_id     uuid NOT NULL,
    number       integer NOT NULL,
    account_id   uuid NOT NULL,
    account_name text NOT NULL,
    PRIMARY KEY (portal_id, story_id, number, account_id),
    FOREIGN KEY (portal_id, story_id, number) REFERENCES newsroom.revision (portal_id, story_id, number) ON DELETE CASCADE
);
