-- Who wants to hear of what is new. An address is here while it is subscribed, or for three days while it is asked; then the row goes.
-- The key stands in every letter, so it is kept in clear: it opens nothing but this row.
CREATE TABLE outreach.subscription (
    portal_id    uuid        NOT NULL,
    id           uuid        NOT NULL,
    key          text        NOT NULL,
    email        text        NOT NULL,
    theme        text        NOT NULL DEFAULT '',
    rhythm       text        NOT NULL,
    language     text        NOT NULL,
    asked_at     timestamptz NOT NULL,
    confirmed_at timestamptz,
    last_at      timestamptz,
    next_at      timestamptz,
    PRIMARY KEY (portal_id, id),
    UNIQUE (portal_id, key),
    UNIQUE (portal_id, email, theme)
);

CREATE INDEX subscription_due ON outreach.subscription (next_at) WHERE next_at IS NOT NULL;
CREATE INDEX subscription_unconfirmed ON outreach.subscription (asked_at) WHERE confirmed_at IS NULL;

-- What each has been told, so that no story is told twice, whatever dies in between.
CREATE TABLE outreach.told (
    portal_id    uuid        NOT NULL,
    subscription uuid        NOT NULL,
    subject      text        NOT NULL,
    told_at      timestamptz NOT NULL,
    PRIMARY KEY (portal_id, subscription, subject),
    FOREIGN KEY (portal_id, subscription) REFERENCES outreach.subscription ON DELETE CASCADE
);

CREATE INDEX told_at ON outreach.told (told_at);
