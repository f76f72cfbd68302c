-- the file of a data set, small enough to be kept beside its story: nothing of it is opened for readers but the first rows
CREATE TABLE newsroom.data_set (
    portal_id uuid NOT NULL,
    story_id  uuid NOT NULL,
    file_name text NOT NULL DEFAULT '',
    format    text NOT NULL DEFAULT '',
    content   bytea NOT NULL DEFAULT '',
    preview   jsonb NOT NULL DEFAULT '{"columns": [], "rows": [], "total": 0}',
    licence   text NOT NULL DEFAULT '',
    source    text NOT NULL DEFAULT '',
    PRIMARY KEY (portal_id, story_id),
    FOREIGN KEY (portal_id, story_id) REFERENCES newsroom.story (portal_id, id) ON DELETE CASCADE
);
