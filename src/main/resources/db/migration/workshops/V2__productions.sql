CREATE TABLE workshops.production (
    portal_id uuid NOT NULL,
    id uuid NOT NULL,
    group_id uuid,
    title text NOT NULL CHECK (length(title) BETWEEN 1 AND 160),
    stage text NOT NULL,
    -- one film, one sound: a code of newsroom/kinds.json
    kind text NOT NULL,
    idea text NOT NULL DEFAULT '',
    place text NOT NULL DEFAULT '',
    equipment text NOT NULL DEFAULT '',
    -- in the newsroom, once a cut has opened it there
    story_id uuid,
    created_at timestamptz NOT NULL,
    created_name text NOT NULL,
    changed_at timestamptz NOT NULL,
    PRIMARY KEY (portal_id, id),
    FOREIGN KEY (portal_id, group_id) REFERENCES workshops.workgroup (portal_id, id) ON DELETE SET NULL (group_id)
);
CREATE INDEX production_stage ON workshops.production (portal_id, stage, changed_at DESC);
CREATE INDEX production_story ON workshops.production (portal_id, story_id) WHERE story_id IS NOT NULL;

-- each version of the script stays
CREATE TABLE workshops.script (
    portal_id uuid NOT NULL,
    id uuid NOT NULL,
    production_id uuid NOT NULL,
    body text NOT NULL,
    written_at timestamptz NOT NULL,
    written_name text NOT NULL,
    PRIMARY KEY (portal_id, id),
    FOREIGN KEY (portal_id, production_id) REFERENCES workshops.production (portal_id, id) ON DELETE CASCADE
);
CREATE INDEX script_production ON workshops.script (portal_id, production_id, id);

-- the days on which it is made
CREATE TABLE workshops.production_day (
    portal_id uuid NOT NULL,
    production_id uuid NOT NULL,
    session_id uuid NOT NULL,
    call_note text NOT NULL DEFAULT '',
    PRIMARY KEY (portal_id, production_id, session_id),
    FOREIGN KEY (portal_id, production_id) REFERENCES workshops.production (portal_id, id) ON DELETE CASCADE,
    FOREIGN KEY (portal_id, session_id) REFERENCES workshops.session (portal_id, id) ON DELETE CASCADE
);

-- who is expected when; nobody in particular is expected at the beginning of the session
CREATE TABLE workshops.call_time (
    portal_id uuid NOT NULL,
    production_id uuid NOT NULL,
    session_id uuid NOT NULL,
    person_id uuid NOT NULL,
    at time NOT NULL,
    PRIMARY KEY (portal_id, production_id, session_id, person_id),
    FOREIGN KEY (portal_id, production_id, session_id)
        REFERENCES workshops.production_day (portal_id, production_id, session_id) ON DELETE CASCADE
);

-- who is seen or heard in it
CREATE TABLE workshops.face (
    portal_id uuid NOT NULL,
    production_id uuid NOT NULL,
    person_id uuid NOT NULL,
    PRIMARY KEY (portal_id, production_id, person_id),
    FOREIGN KEY (portal_id, production_id) REFERENCES workshops.production (portal_id, id) ON DELETE CASCADE
);
CREATE INDEX face_person ON workshops.face (portal_id, person_id);
