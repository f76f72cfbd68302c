-- Stories that a portal lets the others show.
CREATE TABLE reprise.offer (
    portal_id  uuid        NOT NULL,
    id         uuid        NOT NULL,
    subject    text        NOT NULL,
    note       text        NOT NULL,
    offered_at timestamptz NOT NULL,
    PRIMARY KEY (portal_id, id),
    UNIQUE (portal_id, subject)
);
CREATE INDEX offer_by_day ON reprise.offer (offered_at DESC, id DESC);

-- What a portal has taken up. A row stays when it ends, so that the address and the words come back with the story.
CREATE TABLE reprise.taken (
    portal_id    uuid        NOT NULL,
    id           uuid        NOT NULL,
    home_portal  uuid        NOT NULL,
    home_subject text        NOT NULL,
    title        text        NOT NULL,
    slug         text        NOT NULL,
    rubric       text        NOT NULL,
    introduction text        NOT NULL,
    foremost     boolean     NOT NULL,
    taken_at     timestamptz NOT NULL,
    ended_at     timestamptz,
    ended_why    text        NOT NULL DEFAULT '',
    PRIMARY KEY (portal_id, id),
    UNIQUE (portal_id, home_portal, home_subject),
    UNIQUE (portal_id, slug)
);
CREATE INDEX taken_by_day ON reprise.taken (portal_id, taken_at DESC, id DESC);
CREATE INDEX taken_by_home ON reprise.taken (home_portal, home_subject) WHERE ended_at IS NULL;
