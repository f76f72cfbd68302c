-- A file somebody sent, and what was made of it. The identifier is also that of its tus upload.
CREATE TABLE media.asset (
    portal_id   uuid        NOT NULL,
    id          uuid        NOT NULL,
    owner_id    uuid,
    key         text        NOT NULL UNIQUE,
    kind        text        NOT NULL,
    state       text        NOT NULL,
    file_name   text        NOT NULL,
    format      text,
    bytes       bigint      NOT NULL CHECK (bytes >= 0),
    original    text,
    duration_ms bigint,
    width       integer     NOT NULL DEFAULT 0,
    height      integer     NOT NULL DEFAULT 0,
    problem     text,
    poster      integer     NOT NULL DEFAULT 1,
    waveform    integer[]   NOT NULL DEFAULT '{}',
    draft       text,
    created_at  timestamptz NOT NULL,
    PRIMARY KEY (portal_id, id)
);
CREATE UNIQUE INDEX asset_by_id ON media.asset (id);
CREATE INDEX asset_by_draft ON media.asset (portal_id, draft) WHERE draft IS NOT NULL;
CREATE INDEX asset_by_original ON media.asset (original) WHERE original IS NOT NULL;

-- An upload. The bytes received are those of its file: the offset is never written twice. A finished one is remembered
-- until it expires, for a client that did not hear the last answer.
CREATE TABLE media.upload (
    portal_id  uuid        NOT NULL,
    id         uuid        NOT NULL,
    owner_id   uuid        NOT NULL,
    metadata   text        NOT NULL,
    bytes      bigint      NOT NULL CHECK (bytes >= 0),
    finished   boolean     NOT NULL DEFAULT false,
    created_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    PRIMARY KEY (portal_id, id),
    FOREIGN KEY (portal_id, id) REFERENCES media.asset (portal_id, id) ON DELETE CASCADE
);
CREATE UNIQUE INDEX upload_by_id ON media.upload (id);
CREATE INDEX upload_by_owner ON media.upload (portal_id, owner_id);
CREATE INDEX upload_by_expiry ON media.upload (expires_at);

-- Files made from the original. A retired one is still served to players that opened before it was replaced.
CREATE TABLE media.rendition (
    portal_id  uuid    NOT NULL,
    asset_id   uuid    NOT NULL,
    name       text    NOT NULL,
    role       text    NOT NULL,
    hash       text    NOT NULL,
    bytes      bigint  NOT NULL,
    type       text    NOT NULL,
    width      integer NOT NULL DEFAULT 0,
    height     integer NOT NULL DEFAULT 0,
    peak_rate  bigint  NOT NULL DEFAULT 0,
    codecs     text    NOT NULL DEFAULT '',
    retired_at timestamptz,
    PRIMARY KEY (portal_id, asset_id, name),
    FOREIGN KEY (portal_id, asset_id) REFERENCES media.asset (portal_id, id) ON DELETE CASCADE
);
CREATE INDEX rendition_by_hash ON media.rendition (hash);
CREATE INDEX rendition_retired ON media.rendition (retired_at) WHERE retired_at IS NOT NULL;

-- What uses an asset: its audience is asked before a file is handed out.
CREATE TABLE media.usage (
    portal_id uuid NOT NULL,
    asset_id  uuid NOT NULL,
    subject   text NOT NULL,
    PRIMARY KEY (portal_id, asset_id, subject),
    FOREIGN KEY (portal_id, asset_id) REFERENCES media.asset (portal_id, id) ON DELETE CASCADE
);
CREATE INDEX usage_by_subject ON media.usage (portal_id, subject);

CREATE TABLE media.captions (
    portal_id  uuid        NOT NULL,
    asset_id   uuid        NOT NULL,
    language   text        NOT NULL,
    webvtt     text        NOT NULL,
    changed_at timestamptz NOT NULL,
    PRIMARY KEY (portal_id, asset_id, language),
    FOREIGN KEY (portal_id, asset_id) REFERENCES media.asset (portal_id, id) ON DELETE CASCADE
);

-- Work to do on assets, one row a step. Who works says so again every few seconds; a silent row is taken over.
CREATE TABLE media.preparation (
    portal_id  uuid        NOT NULL,
    asset_id   uuid        NOT NULL,
    step       integer     NOT NULL CHECK (step BETWEEN 1 AND 3),
    attempts   integer     NOT NULL DEFAULT 0,
    queued_at  timestamptz NOT NULL,
    worker     uuid,
    seen_at    timestamptz,
    PRIMARY KEY (portal_id, asset_id, step),
    FOREIGN KEY (portal_id, asset_id) REFERENCES media.asset (portal_id, id) ON DELETE CASCADE
);
CREATE INDEX preparation_waiting ON media.preparation (step, queued_at);

-- When a portal was last served, so that the queue goes round from portal to portal.
CREATE TABLE media.turn (
    portal_id uuid        NOT NULL,
    step      integer     NOT NULL,
    served_at timestamptz NOT NULL,
    PRIMARY KEY (portal_id, step)
);
