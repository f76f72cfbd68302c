-- An invitation gives its role when it is accepted. A portal of nothing is the network.
CREATE TABLE identity.invitation (
    id uuid PRIMARY KEY,
    portal_id uuid,
    role text NOT NULL,
    means text NOT NULL CHECK (means IN ('MAIL', 'CODE', 'LINK')),
    email text,
    secret_hash bytea UNIQUE,
    -- shown again to the team for as long as it lives: the words of a code, the secret of a square;
    -- the secret of a letter is never kept
    shown text,
    invited_by uuid NOT NULL,
    invited_by_name text NOT NULL,
    created_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    revoked_at timestamptz,
    entries int NOT NULL DEFAULT 0,
    most_entries int NOT NULL,
    CHECK ((portal_id IS NULL) = (role IN ('COORDINATOR', 'ADMINISTRATOR'))),
    CHECK ((means = 'MAIL') = (email IS NOT NULL))
);
CREATE INDEX invitation_portal ON identity.invitation (portal_id, expires_at);
CREATE INDEX invitation_words ON identity.invitation (shown) WHERE means = 'CODE';
CREATE INDEX invitation_expiry ON identity.invitation (expires_at);

-- Somebody signed in on the network's host goes on to a portal's own host: once, within a minute, with the browser
-- that asked.
CREATE TABLE identity.handoff (
    secret_hash bytea PRIMARY KEY,
    account_id uuid NOT NULL REFERENCES identity.account (id) ON DELETE CASCADE,
    portal_id uuid NOT NULL,
    host text NOT NULL,
    browser_hash bytea NOT NULL,
    family text NOT NULL,
    expires_at timestamptz NOT NULL
);
CREATE INDEX handoff_expiry ON identity.handoff (expires_at);

-- the journal of the whole network
CREATE INDEX audit_time ON identity.audit (at DESC, id DESC);
CREATE INDEX audit_account ON identity.audit (account_id);
