-- cameras, microphones, cables: each with a label to read
CREATE TABLE workshops.item (
    portal_id uuid NOT NULL,
    id uuid NOT NULL,
    -- what stands on its label, unique on the portal
    tag text NOT NULL CHECK (length(tag) BETWEEN 1 AND 20),
    name text NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
    -- the bag it belongs to, or empty
    kit text NOT NULL DEFAULT '' CHECK (length(kit) <= 80),
    state text NOT NULL DEFAULT 'GOOD',
    note text NOT NULL DEFAULT '' CHECK (length(note) <= 2000),
    added_at timestamptz NOT NULL,
    PRIMARY KEY (portal_id, id)
);
CREATE UNIQUE INDEX item_tag ON workshops.item (portal_id, lower(tag));
CREATE INDEX item_list ON workshops.item (portal_id, kit, name, id);

-- who has it: a session, a person, another media of the network
CREATE TABLE workshops.loan (
    portal_id uuid NOT NULL,
    id uuid NOT NULL,
    item_id uuid NOT NULL,
    session_id uuid,
    person_id uuid,
    other_portal_id uuid,
    out_at timestamptz NOT NULL,
    out_name text NOT NULL,
    due date NOT NULL,
    out_state text NOT NULL,
    back_at timestamptz,
    back_name text NOT NULL DEFAULT '',
    back_state text NOT NULL DEFAULT '',
    back_note text NOT NULL DEFAULT '' CHECK (length(back_note) <= 2000),
    reminded_at timestamptz,
    PRIMARY KEY (portal_id, id),
    FOREIGN KEY (portal_id, item_id) REFERENCES workshops.item (portal_id, id) ON DELETE CASCADE,
    FOREIGN KEY (portal_id, session_id) REFERENCES workshops.session (portal_id, id) ON DELETE SET NULL (session_id)
);
-- a thing is in one place at a time
CREATE UNIQUE INDEX loan_open ON workshops.loan (portal_id, item_id) WHERE back_at IS NULL;
CREATE INDEX loan_due ON workshops.loan (due) WHERE back_at IS NULL;
CREATE INDEX loan_item ON workshops.loan (portal_id, item_id, out_at DESC);
CREATE INDEX loan_person ON workshops.loan (portal_id, person_id) WHERE person_id IS NOT NULL;
CREATE INDEX loan_other ON workshops.loan (other_portal_id) WHERE other_portal_id IS NOT NULL AND back_at IS NULL;
