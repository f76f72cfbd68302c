CREATE TABLE credits.credit (
    portal_id  uuid NOT NULL,
    id         uuid NOT NULL,
    subject    text NOT NULL,
    position   integer NOT NULL,
    name       text NOT NULL,
    roles      text[] NOT NULL,
    age        integer,
    note       text NOT NULL DEFAULT '',
    first_time boolean NOT NULL DEFAULT false,
    account_id uuid,
    -- when the crew of this story was first written: decides who was first at a post
    since      timestamptz NOT NULL,
    PRIMARY KEY (portal_id, id)
);
CREATE INDEX credit_by_subject ON credits.credit (portal_id, subject, position);
CREATE INDEX credit_by_account ON credits.credit (portal_id, account_id) WHERE account_id IS NOT NULL;

CREATE TABLE credits.appearance (
    portal_id     uuid NOT NULL,
    id            uuid NOT NULL,
    subject       text NOT NULL,
    name          text NOT NULL,
    age           integer,
    minor         boolean NOT NULL,
    presence      text NOT NULL,
    moments       text NOT NULL DEFAULT '',
    recognisable  boolean NOT NULL,
    sole_guardian text,
    -- kept in step with the signatures in the same transaction, for lists; the gate computes it anew
    state         text NOT NULL,
    expires_at    timestamptz,
    created_at    timestamptz NOT NULL,
    created_by    uuid NOT NULL,
    created_name  text NOT NULL,
    changed_at    timestamptz NOT NULL,
    PRIMARY KEY (portal_id, id)
);
CREATE INDEX appearance_by_subject ON credits.appearance (portal_id, subject, created_at);
CREATE INDEX appearance_by_state ON credits.appearance (portal_id, state, changed_at DESC);
CREATE INDEX appearance_by_end ON credits.appearance (expires_at) WHERE state = 'GIVEN';

CREATE TABLE credits.signature (
    portal_id        uuid NOT NULL,
    id               uuid NOT NULL,
    -- the order in which answers came, also within one millisecond
    number           bigint GENERATED ALWAYS AS IDENTITY,
    appearance_id    uuid NOT NULL,
    voice            text NOT NULL,
    decision         text NOT NULL,
    signer           text NOT NULL,
    quality          text NOT NULL,
    name_shown       boolean NOT NULL,
    means            text NOT NULL,
    words            text NOT NULL DEFAULT '',
    wording_version  text,
    wording_language text,
    wording_text     text,
    wording_hash     text,
    drawing          bytea,
    signed_at        timestamptz NOT NULL,
    expires_at       timestamptz,
    recorded_by      uuid,
    recorded_name    text,
    PRIMARY KEY (portal_id, id),
    FOREIGN KEY (portal_id, appearance_id) REFERENCES credits.appearance (portal_id, id)
);
CREATE INDEX signature_by_appearance ON credits.signature (portal_id, appearance_id, voice, number DESC);

CREATE TABLE credits.link (
    portal_id     uuid NOT NULL,
    id            uuid NOT NULL,
    appearance_id uuid NOT NULL,
    voice         text NOT NULL,
    means         text NOT NULL,
    -- the token itself is never kept
    token_hash    bytea NOT NULL UNIQUE,
    sent_to       text,
    return_path   text,
    created_at    timestamptz NOT NULL,
    created_by    uuid NOT NULL,
    created_name  text NOT NULL,
    expires_at    timestamptz NOT NULL,
    PRIMARY KEY (portal_id, id),
    FOREIGN KEY (portal_id, appearance_id) REFERENCES credits.appearance (portal_id, id) ON DELETE CASCADE
);
CREATE INDEX link_by_appearance ON credits.link (portal_id, appearance_id);

CREATE TABLE credits.declaration (
    portal_id     uuid NOT NULL,
    subject       text NOT NULL,
    declared_by   uuid NOT NULL,
    declared_name text NOT NULL,
    declared_at   timestamptz NOT NULL,
    PRIMARY KEY (portal_id, subject)
);

CREATE TABLE credits.removal (
    portal_id    uuid NOT NULL,
    id           uuid NOT NULL,
    story        text NOT NULL,
    subject      text,
    name         text NOT NULL,
    seen_where   text NOT NULL,
    contact      text NOT NULL,
    urgent       boolean NOT NULL,
    state        text NOT NULL,
    answer       text NOT NULL DEFAULT '',
    received_at  timestamptz NOT NULL,
    decided_at   timestamptz,
    decided_by   uuid,
    decided_name text,
    PRIMARY KEY (portal_id, id)
);
CREATE INDEX removal_waiting ON credits.removal (portal_id, state, received_at DESC);

-- how many requests came from one place in one hour; the address itself is not kept
CREATE TABLE credits.removal_pace (
    portal_id   uuid NOT NULL,
    source_hash bytea NOT NULL,
    hour        timestamptz NOT NULL,
    count       integer NOT NULL,
    PRIMARY KEY (portal_id, source_hash, hour)
);
