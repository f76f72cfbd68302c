-- People, sign-in, roles and the audit trail.

CREATE TABLE identity.account (
    id uuid PRIMARY KEY,
    name text NOT NULL CHECK (length(name) BETWEEN 1 AND 80),
    email text CHECK (length(email) <= 254),
    language text NOT NULL,
    created_at timestamptz NOT NULL
);
CREATE UNIQUE INDEX account_email ON identity.account (lower(email));

-- whose data a portal keeps; need not have an account
CREATE TABLE identity.person (
    portal_id uuid NOT NULL,
    id uuid NOT NULL,
    account_id uuid REFERENCES identity.account (id) ON DELETE SET NULL,
    name text NOT NULL CHECK (length(name) BETWEEN 1 AND 80),
    email text,
    telephone text,
    birth_year int,
    created_at timestamptz NOT NULL,
    PRIMARY KEY (portal_id, id)
);
CREATE UNIQUE INDEX person_account ON identity.person (portal_id, account_id);

CREATE TABLE identity.guardian (
    portal_id uuid NOT NULL,
    id uuid NOT NULL,
    person_id uuid NOT NULL,
    name text NOT NULL CHECK (length(name) BETWEEN 1 AND 80),
    email text,
    telephone text,
    PRIMARY KEY (portal_id, id),
    FOREIGN KEY (portal_id, person_id) REFERENCES identity.person (portal_id, id) ON DELETE CASCADE
);

-- a role that ended stays written: somebody who was removed does not come back alone
CREATE TABLE identity.role_grant (
    id uuid PRIMARY KEY,
    account_id uuid NOT NULL REFERENCES identity.account (id) ON DELETE CASCADE,
    portal_id uuid,
    role text NOT NULL,
    granted_at timestamptz NOT NULL,
    ended_at timestamptz,
    CHECK ((portal_id IS NULL) = (role IN ('COORDINATOR', 'ADMINISTRATOR')))
);
CREATE UNIQUE INDEX role_grant_portal ON identity.role_grant (portal_id, account_id, role)
    WHERE ended_at IS NULL AND portal_id IS NOT NULL;
CREATE UNIQUE INDEX role_grant_network ON identity.role_grant (account_id, role)
    WHERE ended_at IS NULL AND portal_id IS NULL;
CREATE INDEX role_grant_account ON identity.role_grant (account_id);

-- only the hash of the secret is kept; either an account signs in or an address proves itself
CREATE TABLE identity.one_time_link (
    id uuid PRIMARY KEY,
    secret_hash bytea NOT NULL UNIQUE,
    account_id uuid REFERENCES identity.account (id) ON DELETE CASCADE,
    email text,
    portal_id uuid,
    role text,
    return_path text NOT NULL,
    created_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    used_at timestamptz,
    CHECK ((account_id IS NULL) <> (email IS NULL))
);
CREATE INDEX one_time_link_expiry ON identity.one_time_link (expires_at);

-- kept readable: the facilitator shows it again on the wall for as long as it lives
CREATE TABLE identity.workshop_code (
    portal_id uuid NOT NULL,
    id uuid NOT NULL,
    words text NOT NULL,
    opened_by uuid NOT NULL,
    opened_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    closed_at timestamptz,
    entries int NOT NULL DEFAULT 0,
    most_entries int NOT NULL,
    PRIMARY KEY (portal_id, id)
);
CREATE INDEX workshop_code_words ON identity.workshop_code (words);

-- how often something was tried within a window of time; rows are swept when the window is over
CREATE TABLE identity.attempt (
    what text NOT NULL,
    window_start timestamptz NOT NULL,
    window_end timestamptz NOT NULL,
    count int NOT NULL,
    PRIMARY KEY (what, window_start)
);
CREATE INDEX attempt_end ON identity.attempt (window_end);

CREATE TABLE identity.passkey (
    credential_id bytea PRIMARY KEY,
    account_id uuid NOT NULL REFERENCES identity.account (id) ON DELETE CASCADE,
    public_key bytea NOT NULL,
    signature_count bigint NOT NULL,
    user_verified boolean NOT NULL,
    backup_eligible boolean NOT NULL,
    backed_up boolean NOT NULL,
    transports text NOT NULL,
    attestation bytea,
    attestation_client_data bytea,
    label text NOT NULL,
    created_at timestamptz NOT NULL,
    last_used_at timestamptz NOT NULL
);
CREATE INDEX passkey_account ON identity.passkey (account_id);

CREATE TABLE identity.audit (
    id uuid PRIMARY KEY,
    portal_id uuid,
    at timestamptz NOT NULL,
    account_id uuid,
    account_name text NOT NULL,
    what text NOT NULL,
    subject text,
    details jsonb NOT NULL
);
CREATE INDEX audit_portal ON identity.audit (portal_id, at DESC, id DESC);

-- Spring Session's own two tables, under our names
CREATE TABLE identity.session (
    primary_id char(36) PRIMARY KEY,
    session_id char(36) NOT NULL UNIQUE,
    creation_time bigint NOT NULL,
    last_access_time bigint NOT NULL,
    max_inactive_interval int NOT NULL,
    expiry_time bigint NOT NULL,
    principal_name varchar(100)
);
CREATE INDEX session_expiry ON identity.session (expiry_time);
CREATE INDEX session_principal ON identity.session (principal_name);

CREATE TABLE identity.session_attributes (
    session_primary_id char(36) NOT NULL REFERENCES identity.session (primary_id) ON DELETE CASCADE,
    attribute_name varchar(200) NOT NULL,
    attribute_bytes bytea NOT NULL,
    PRIMARY KEY (session_primary_id, attribute_name)
);
