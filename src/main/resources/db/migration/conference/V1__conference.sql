-- one meeting around a screen
CREATE TABLE conference.conference (
    portal_id uuid NOT NULL,
    id uuid NOT NULL,
    -- typed on telephones while it is open
    code text NOT NULL,
    -- the topic of its live events
    live_key text NOT NULL,
    place text NOT NULL DEFAULT '',
    opened_at timestamptz NOT NULL,
    opened_name text NOT NULL,
    opened_by uuid NOT NULL,
    closed_at timestamptz,
    -- the idea on the screen
    turn uuid,
    PRIMARY KEY (portal_id, id)
);
CREATE UNIQUE INDEX conference_code ON conference.conference (portal_id, code) WHERE closed_at IS NULL;
CREATE UNIQUE INDEX conference_live_key ON conference.conference (live_key);

CREATE TABLE conference.idea (
    portal_id uuid NOT NULL,
    id uuid NOT NULL,
    words text NOT NULL DEFAULT '',
    -- empty when nobody signed
    name text NOT NULL DEFAULT '',
    email text NOT NULL DEFAULT '',
    account_id uuid,
    language text NOT NULL,
    came_at timestamptz NOT NULL,
    state text NOT NULL,
    state_at timestamptz NOT NULL,
    -- said to its author already
    told_at timestamptz,
    decided_name text NOT NULL DEFAULT '',
    title text NOT NULL DEFAULT '',
    angle text NOT NULL DEFAULT '',
    kind text NOT NULL DEFAULT '',
    crew text[] NOT NULL DEFAULT '{}',
    due date,
    next_step text NOT NULL DEFAULT '',
    reason text NOT NULL DEFAULT '',
    into_id uuid,
    -- of newsroom.story, once taken
    story_id uuid,
    PRIMARY KEY (portal_id, id),
    FOREIGN KEY (portal_id, into_id) REFERENCES conference.idea (portal_id, id) ON DELETE SET NULL (into_id)
);
CREATE INDEX idea_state ON conference.idea (portal_id, state, came_at DESC);
CREATE INDEX idea_into ON conference.idea (portal_id, into_id) WHERE into_id IS NOT NULL;
CREATE INDEX idea_account ON conference.idea (account_id) WHERE account_id IS NOT NULL;

CREATE TABLE conference.idea_link (
    portal_id uuid NOT NULL,
    hash bytea NOT NULL,
    idea_id uuid NOT NULL,
    PRIMARY KEY (portal_id, hash),
    FOREIGN KEY (portal_id, idea_id) REFERENCES conference.idea (portal_id, id) ON DELETE CASCADE
);
CREATE INDEX idea_link_idea ON conference.idea_link (portal_id, idea_id);

-- what was said aloud or photographed
CREATE TABLE conference.idea_file (
    portal_id uuid NOT NULL,
    idea_id uuid NOT NULL,
    asset_id uuid NOT NULL,
    PRIMARY KEY (portal_id, idea_id, asset_id),
    FOREIGN KEY (portal_id, idea_id) REFERENCES conference.idea (portal_id, id) ON DELETE CASCADE
);

-- the ideas of a conference, in turn
CREATE TABLE conference.agenda (
    portal_id uuid NOT NULL,
    conference_id uuid NOT NULL,
    idea_id uuid NOT NULL,
    position int NOT NULL,
    PRIMARY KEY (portal_id, conference_id, idea_id),
    FOREIGN KEY (portal_id, conference_id) REFERENCES conference.conference (portal_id, id) ON DELETE CASCADE,
    FOREIGN KEY (portal_id, idea_id) REFERENCES conference.idea (portal_id, id) ON DELETE CASCADE
);
CREATE INDEX agenda_idea ON conference.agenda (portal_id, idea_id);

-- who is there: an account, or a telephone without one
CREATE TABLE conference.attendee (
    portal_id uuid NOT NULL,
    conference_id uuid NOT NULL,
    voter text NOT NULL,
    account_id uuid,
    name text NOT NULL CHECK (length(name) BETWEEN 1 AND 80),
    -- for the minutes, forgotten once they were sent
    email text NOT NULL DEFAULT '',
    language text NOT NULL,
    came_at timestamptz NOT NULL,
    PRIMARY KEY (portal_id, conference_id, voter),
    FOREIGN KEY (portal_id, conference_id) REFERENCES conference.conference (portal_id, id) ON DELETE CASCADE
);
CREATE INDEX attendee_account ON conference.attendee (account_id) WHERE account_id IS NOT NULL;

CREATE TABLE conference.vote (
    portal_id uuid NOT NULL,
    conference_id uuid NOT NULL,
    idea_id uuid NOT NULL,
    voter text NOT NULL,
    choice text NOT NULL,
    PRIMARY KEY (portal_id, conference_id, idea_id, voter),
    FOREIGN KEY (portal_id, conference_id, idea_id)
        REFERENCES conference.agenda (portal_id, conference_id, idea_id) ON DELETE CASCADE,
    FOREIGN KEY (portal_id, conference_id, voter)
        REFERENCES conference.attendee (portal_id, conference_id, voter) ON DELETE CASCADE
);
