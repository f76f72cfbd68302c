-- The sound that reads a text aloud, and a fingerprint of the words it reads.
CREATE TABLE newsroom.voice (
    portal_id uuid        NOT NULL,
    story_id  uuid        NOT NULL,
    asset_id  uuid        NOT NULL,
    words     text        NOT NULL,
    made_at   timestamptz NOT NULL,
    PRIMARY KEY (portal_id, story_id),
    FOREIGN KEY (portal_id, story_id) REFERENCES newsroom.story (portal_id, id) ON DELETE CASCADE
);
CREATE INDEX voice_by_asset ON newsroom.voice (portal_id, asset_id);
