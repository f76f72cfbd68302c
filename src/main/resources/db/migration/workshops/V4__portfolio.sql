-- what somebody did for others at a session; the post they held is in workshops.post
CREATE TABLE workshops.gesture (
    portal_id uuid NOT NULL,
    session_id uuid NOT NULL,
    person_id uuid NOT NULL,
    kind text NOT NULL CHECK (kind IN ('HELPED', 'SHOWED')),
    noted_at timestamptz NOT NULL,
    noted_name text NOT NULL,
    PRIMARY KEY (portal_id, session_id, person_id, kind),
    FOREIGN KEY (portal_id, session_id) REFERENCES workshops.session (portal_id, id) ON DELETE CASCADE
);
CREATE INDEX gesture_person ON workshops.gesture (portal_id, person_id);

-- what a facilitator says to somebody, once a session at most, or outside sessions
CREATE TABLE workshops.praise (
    portal_id uuid NOT NULL,
    id uuid NOT NULL,
    person_id uuid NOT NULL,
    session_id uuid,
    words text NOT NULL CHECK (length(words) BETWEEN 1 AND 2000),
    written_at timestamptz NOT NULL,
    written_name text NOT NULL,
    PRIMARY KEY (portal_id, id),
    FOREIGN KEY (portal_id, session_id) REFERENCES workshops.session (portal_id, id) ON DELETE SET NULL (session_id)
);
CREATE INDEX praise_person ON workshops.praise (portal_id, person_id, written_at);
CREATE UNIQUE INDEX praise_session ON workshops.praise (portal_id, session_id, person_id) WHERE session_id IS NOT NULL;

-- the portfolio belongs to the person: one private address of their own, and one to show that they can close
CREATE TABLE workshops.portfolio (
    portal_id uuid NOT NULL,
    person_id uuid NOT NULL,
    key_hash bytea NOT NULL UNIQUE,
    made_at timestamptz NOT NULL,
    made_name text NOT NULL,
    show_key text UNIQUE,
    with_praise boolean NOT NULL DEFAULT false,
    PRIMARY KEY (portal_id, person_id)
);
