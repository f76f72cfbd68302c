-- What a program heard in a film or a sound: asked for by somebody, made as a job, lines to be read again by a person.
CREATE TABLE media.transcription (
    portal_id uuid        NOT NULL,
    asset_id  uuid        NOT NULL,
    language  text        NOT NULL,
    state     text        NOT NULL,
    percent   integer     NOT NULL DEFAULT 0,
    problem   text,
    webvtt    text        NOT NULL DEFAULT '',
    asked_at  timestamptz NOT NULL,
    PRIMARY KEY (portal_id, asset_id, language),
    FOREIGN KEY (portal_id, asset_id) REFERENCES media.asset (portal_id, id) ON DELETE CASCADE
);
