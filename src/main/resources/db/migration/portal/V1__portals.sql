-- The network is this installation: one row. Portals are its neighbourhood media.
CREATE TABLE portal.network (
    only_one    boolean PRIMARY KEY DEFAULT true CHECK (only_one),
    name        text NOT NULL,
    promise     text NOT NULL,
    contact     text NOT NULL DEFAULT ''
);

CREATE TABLE portal.portal (
    id             uuid PRIMARY KEY,
    slug           text NOT NULL UNIQUE,
    host           text UNIQUE,
    name           text NOT NULL,
    baseline       text NOT NULL,
    presentation   text NOT NULL DEFAULT '',
    district       text NOT NULL,
    town           text NOT NULL,
    ink            text NOT NULL,
    paving         text NOT NULL,
    masthead_em    numeric(6, 2) NOT NULL,
    masthead_width int  NOT NULL,
    languages      text[] NOT NULL,
    address        text NOT NULL DEFAULT '',
    legal          jsonb NOT NULL DEFAULT '{}',
    charter        text NOT NULL DEFAULT '',
    created_at     timestamptz NOT NULL,
    archived_at    timestamptz
);

-- An address once given answers for ever.
CREATE TABLE portal.former_slug (
    slug      text PRIMARY KEY,
    portal_id uuid NOT NULL REFERENCES portal.portal (id)
);
