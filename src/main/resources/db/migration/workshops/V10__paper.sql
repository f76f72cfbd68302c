-- photographs of sheets that were signed on paper
CREATE TABLE workshops.sheet_photo (
    portal_id uuid NOT NULL,
    id uuid NOT NULL,
    session_id uuid NOT NULL,
    file text NOT NULL,
    type text NOT NULL CHECK (type IN ('image/jpeg', 'image/png')),
    added_at timestamptz NOT NULL,
    added_name text NOT NULL,
    PRIMARY KEY (portal_id, id),
    FOREIGN KEY (portal_id, session_id) REFERENCES workshops.session (portal_id, id) ON DELETE CASCADE
);
CREATE INDEX sheet_photo_session ON workshops.sheet_photo (portal_id, session_id, added_at);
