-- Trusted since PostgreSQL 13: the owner of the database may create it.
CREATE EXTENSION IF NOT EXISTS btree_gin WITH SCHEMA extensions;

-- One search configuration per language with a stemmer here; accents do not count in any of them.
CREATE TEXT SEARCH CONFIGURATION catalogue.french (COPY = pg_catalog.french);
ALTER TEXT SEARCH CONFIGURATION catalogue.french
    ALTER MAPPING FOR hword, hword_part, word WITH extensions.unaccent, pg_catalog.french_stem;
CREATE TEXT SEARCH CONFIGURATION catalogue.english (COPY = pg_catalog.english);
ALTER TEXT SEARCH CONFIGURATION catalogue.english
    ALTER MAPPING FOR hword, hword_part, word WITH extensions.unaccent, pg_catalog.english_stem;
CREATE TEXT SEARCH CONFIGURATION catalogue.arabic (COPY = pg_catalog.arabic);
CREATE TEXT SEARCH CONFIGURATION catalogue.plain (COPY = pg_catalog.simple);
ALTER TEXT SEARCH CONFIGURATION catalogue.plain
    ALTER MAPPING FOR hword, hword_part, word WITH extensions.unaccent, pg_catalog.simple;

-- What is online. All that lists show stands in the row: a list is one query and never asks another module.
CREATE TABLE catalogue.entry (
    portal_id           uuid        NOT NULL,
    id                  uuid        NOT NULL,
    subject             text        NOT NULL,
    kind                text        NOT NULL,
    rubric              text        NOT NULL,
    slug                text        NOT NULL,
    language            text        NOT NULL,
    audience            text        NOT NULL,
    title               text        NOT NULL,
    standfirst          text        NOT NULL,
    easy_text           text        NOT NULL,
    words               text        NOT NULL,
    place               text        NOT NULL,
    themes              text[]      NOT NULL,
    theme_slugs         text[]      NOT NULL,
    authors             text[]      NOT NULL,
    crew                text[]      NOT NULL,
    crew_roles          text[]      NOT NULL,
    people              text[]      NOT NULL,
    seconds             integer     NOT NULL,
    span                text        NOT NULL,
    poster              text        NOT NULL,
    pictures            integer     NOT NULL,
    captioned           boolean     NOT NULL,
    readable            boolean     NOT NULL,
    wave                integer[]   NOT NULL,
    medium              uuid,
    file                text,
    file_bytes          bigint      NOT NULL DEFAULT 0,
    file_type           text,
    text_file           text,
    image               text,
    image_width         integer     NOT NULL DEFAULT 0,
    image_height        integer     NOT NULL DEFAULT 0,
    image_avif          text,
    image_webp          text,
    image_jpeg          text,
    published_at        timestamptz NOT NULL,
    changed_at          timestamptz NOT NULL,
    title_words         text        NOT NULL,
    search              tsvector    NOT NULL,
    PRIMARY KEY (portal_id, id),
    UNIQUE (portal_id, subject),
    UNIQUE (portal_id, rubric, slug)
);

-- Front pages and rubrics, newest first, from a cursor on.
CREATE INDEX entry_by_rubric ON catalogue.entry (portal_id, rubric, published_at DESC, id DESC);
CREATE INDEX entry_by_portal ON catalogue.entry (portal_id, published_at DESC, id DESC);
CREATE INDEX entry_of_network ON catalogue.entry (published_at DESC, id DESC) WHERE audience = 'PUBLIC';
-- The portal stands in the indexes of words too: a common word of a thousand portals costs no more than of one.
CREATE INDEX entry_by_words ON catalogue.entry USING gin (portal_id, search);
CREATE INDEX entry_by_title ON catalogue.entry USING gin (portal_id, title_words extensions.gin_trgm_ops);
CREATE INDEX entry_by_theme ON catalogue.entry USING gin (portal_id, theme_slugs);
CREATE INDEX entry_by_people ON catalogue.entry USING gin (portal_id, people);

-- Addresses that entries had: they lead to the entry for ever.
CREATE TABLE catalogue.former_address (
    portal_id uuid NOT NULL,
    rubric    text NOT NULL,
    slug      text NOT NULL,
    subject   text NOT NULL,
    PRIMARY KEY (portal_id, rubric, slug)
);

-- How many public entries there are of each sort, so that no page counts them.
CREATE TABLE catalogue.tally (
    portal_id uuid    NOT NULL,
    rubric    text    NOT NULL,
    facet     text    NOT NULL,
    value     text    NOT NULL,
    label     text    NOT NULL,
    entries   integer NOT NULL,
    PRIMARY KEY (portal_id, rubric, facet, value)
);
