-- what came by mail or by message, for the newsroom: by which door, from whom, which files were not taken
CREATE TABLE doors.arrival (
    portal_id uuid NOT NULL,
    id uuid NOT NULL,
    way text NOT NULL,
    name text NOT NULL,
    -- address or number, as the sender's side says
    sender text NOT NULL,
    -- name of the account that has this address; empty when nobody has
    known text NOT NULL,
    title text NOT NULL,
    -- of newsroom.story
    story_id uuid NOT NULL,
    refused text[] NOT NULL DEFAULT '{}',
    came_at timestamptz NOT NULL,
    PRIMARY KEY (portal_id, id)
);
CREATE INDEX arrival_came ON doors.arrival (portal_id, came_at DESC, id DESC);

-- numbers of letters and messages: what a server hands over twice is kept once
CREATE TABLE doors.number (
    portal_id uuid NOT NULL,
    number text NOT NULL,
    came_at timestamptz NOT NULL,
    PRIMARY KEY (portal_id, number)
);
CREATE INDEX number_came ON doors.number (came_at);

-- the secret with which a gateway signs what it hands over
CREATE TABLE doors.gateway (
    portal_id uuid PRIMARY KEY,
    secret text NOT NULL,
    made_at timestamptz NOT NULL,
    made_name text NOT NULL,
    used_at timestamptz
);
