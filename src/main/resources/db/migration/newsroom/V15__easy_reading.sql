-- people concerned have re-read "En bref": these words, and no others
CREATE TABLE newsroom.easy_reading (
    portal_id   uuid NOT NULL,
    story_id    uuid NOT NULL,
    words       text NOT NULL,
    readers     text NOT NULL,
    read_on     date NOT NULL,
    recorded_at timestamptz NOT NULL,
    recorded_by uuid NOT NULL,
    PRIMARY KEY (portal_id, story_id),
    FOREIGN KEY (portal_id, story_id) REFERENCES newsroom.story (portal_id, id) ON DELETE CASCADE
);
