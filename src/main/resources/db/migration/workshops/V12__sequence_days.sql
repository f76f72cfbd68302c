-- which sequences are shot on which day
CREATE TABLE workshops.sequence_day (
    portal_id uuid NOT NULL,
    sequence_id uuid NOT NULL,
    session_id uuid NOT NULL,
    PRIMARY KEY (portal_id, session_id, sequence_id),
    FOREIGN KEY (portal_id, sequence_id) REFERENCES workshops.sequence (portal_id, id) ON DELETE CASCADE,
    FOREIGN KEY (portal_id, session_id) REFERENCES workshops.session (portal_id, id) ON DELETE CASCADE
);
CREATE INDEX sequence_day_sequence ON workshops.sequence_day (portal_id, sequence_id);
