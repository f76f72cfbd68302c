-- a story in another language, linked to its original
CREATE TABLE newsroom.translation (
    portal_id   uuid NOT NULL,
    story_id    uuid NOT NULL,
    original_id uuid NOT NULL,
    -- the original's words when the translation last followed them
    base        text NOT NULL,
    made_at     timestamptz NOT NULL,
    PRIMARY KEY (portal_id, story_id),
    FOREIGN KEY (portal_id, story_id) REFERENCES newsroom.story (portal_id, id) ON DELETE CASCADE,
    FOREIGN KEY (portal_id, original_id) REFERENCES newsroom.story (portal_id, id) ON DELETE CASCADE
);
CREATE INDEX translation_by_original ON newsroom.translation (portal_id, original_id);
