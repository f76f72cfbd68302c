-- what happens in the neighbourhood and may be told
CREATE TABLE planning.happening (
    portal_id uuid NOT NULL,
    id uuid NOT NULL,
    title text NOT NULL CHECK (length(title) BETWEEN 1 AND 160),
    starts timestamptz NOT NULL,
    ends timestamptz NOT NULL CHECK (ends > starts),
    place text NOT NULL DEFAULT '',
    note text NOT NULL DEFAULT '',
    -- whether the newsroom covers it: intended, on request, no
    coverage text NOT NULL,
    cancelled boolean NOT NULL DEFAULT false,
    -- grows with each change of date, place or title, for calendars (RFC 5545, 3.8.7.4)
    sequence int NOT NULL DEFAULT 0,
    changed_at timestamptz NOT NULL,
    made_name text NOT NULL,
    PRIMARY KEY (portal_id, id)
);
CREATE INDEX happening_starts ON planning.happening (portal_id, starts, id);

-- one thing to make, by somebody, until a day
CREATE TABLE planning.assignment (
    portal_id uuid NOT NULL,
    id uuid NOT NULL,
    happening_id uuid,
    title text NOT NULL CHECK (length(title) BETWEEN 1 AND 160),
    angle text NOT NULL DEFAULT '',
    -- a code of newsroom/kinds.json
    kind text NOT NULL,
    due date,
    next_step text NOT NULL DEFAULT '',
    -- of newsroom.story, once a draft was opened
    story_id uuid,
    cancelled boolean NOT NULL DEFAULT false,
    done_at timestamptz,
    sequence int NOT NULL DEFAULT 0,
    changed_at timestamptz NOT NULL,
    made_name text NOT NULL,
    PRIMARY KEY (portal_id, id),
    FOREIGN KEY (portal_id, happening_id) REFERENCES planning.happening (portal_id, id) ON DELETE CASCADE
);
CREATE INDEX assignment_due ON planning.assignment (portal_id, due, id);
CREATE INDEX assignment_happening ON planning.assignment (portal_id, happening_id) WHERE happening_id IS NOT NULL;
CREATE INDEX assignment_story ON planning.assignment (portal_id, story_id) WHERE story_id IS NOT NULL;
CREATE INDEX assignment_open ON planning.assignment (due) WHERE done_at IS NULL AND NOT cancelled;

-- who makes it; people without an account are a name
CREATE TABLE planning.crew (
    portal_id uuid NOT NULL,
    assignment_id uuid NOT NULL,
    position int NOT NULL,
    account_id uuid,
    name text NOT NULL CHECK (length(name) BETWEEN 1 AND 80),
    -- one reminder before the day, one after
    reminded_before timestamptz,
    reminded_after timestamptz,
    PRIMARY KEY (portal_id, assignment_id, position),
    FOREIGN KEY (portal_id, assignment_id) REFERENCES planning.assignment (portal_id, id) ON DELETE CASCADE
);
CREATE INDEX crew_account ON planning.crew (account_id) WHERE account_id IS NOT NULL;

-- what somebody wishes, and the private address of their calendar
CREATE TABLE planning.person (
    portal_id uuid NOT NULL,
    account_id uuid NOT NULL,
    key text NOT NULL,
    reminders boolean NOT NULL DEFAULT true,
    PRIMARY KEY (portal_id, account_id),
    UNIQUE (portal_id, key)
);
CREATE INDEX person_account ON planning.person (account_id);
