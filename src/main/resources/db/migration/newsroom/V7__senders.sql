-- who proposed a story without an account: stands among its authors under an identifier of their own
CREATE TABLE newsroom.sender (
    portal_id uuid NOT NULL,
    story_id  uuid NOT NULL,
    id        uuid NOT NULL,
    name      text NOT NULL,
    -- for answers about this story, and forgotten when its sender says so or a year after the last word
    email     text NOT NULL DEFAULT '',
    phone     text NOT NULL DEFAULT '',
    language  text NOT NULL,
    came_at   timestamptz NOT NULL,
    read_at   timestamptz,
    PRIMARY KEY (portal_id, story_id),
    FOREIGN KEY (portal_id, story_id) REFERENCES newsroom.story (portal_id, id) ON DELETE CASCADE
);

-- private links: each letter carries its own, and only hashes are kept
CREATE TABLE newsroom.sender_link (
    portal_id uuid NOT NULL,
    hash      bytea NOT NULL,
    story_id  uuid NOT NULL,
    PRIMARY KEY (portal_id, hash),
    FOREIGN KEY (portal_id, story_id) REFERENCES newsroom.sender (portal_id, story_id) ON DELETE CASCADE
);
CREATE INDEX sender_link_by_story ON newsroom.sender_link (portal_id, story_id);
