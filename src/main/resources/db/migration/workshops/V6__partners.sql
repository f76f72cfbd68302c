-- a Mission locale, a school, a social worker: enrols people by a private address and sees only their own
CREATE TABLE workshops.partner (
    portal_id uuid NOT NULL,
    id uuid NOT NULL,
    name text NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
    -- nothing: for every programme that is going on
    programme_id uuid,
    key_hash bytea NOT NULL UNIQUE,
    -- whether they see how often their own people came
    sees_attendance boolean NOT NULL DEFAULT false,
    made_at timestamptz NOT NULL,
    made_name text NOT NULL,
    closed_at timestamptz,
    PRIMARY KEY (portal_id, id),
    FOREIGN KEY (portal_id, programme_id) REFERENCES workshops.programme (portal_id, id) ON DELETE SET NULL (programme_id)
);
CREATE TABLE workshops.sent_by (
    portal_id uuid NOT NULL,
    partner_id uuid NOT NULL,
    person_id uuid NOT NULL,
    since timestamptz NOT NULL,
    PRIMARY KEY (portal_id, partner_id, person_id),
    FOREIGN KEY (portal_id, partner_id) REFERENCES workshops.partner (portal_id, id) ON DELETE CASCADE
);
CREATE INDEX sent_by_person ON workshops.sent_by (portal_id, person_id);
