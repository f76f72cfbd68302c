-- How many readers a story had each day on each portal that shows it. Nobody is recognised.
CREATE TABLE catalogue.audience (
    portal_id uuid   NOT NULL,
    subject   text   NOT NULL,
    day       date   NOT NULL,
    place_id  uuid   NOT NULL,
    gesture   text   NOT NULL,
    readers   bigint NOT NULL,
    PRIMARY KEY (portal_id, subject, day, place_id, gesture)
);
COMMENT ON COLUMN catalogue.audience.portal_id IS 'where the story lives';
COMMENT ON COLUMN catalogue.audience.place_id IS 'where it was seen: there, or on a portal that took it up';
CREATE INDEX audience_of_place ON catalogue.audience (place_id, day);
CREATE INDEX audience_by_day ON catalogue.audience (day);

-- After 25 months the days are summed up by year.
CREATE TABLE catalogue.audience_year (
    portal_id uuid    NOT NULL,
    subject   text    NOT NULL,
    year      integer NOT NULL,
    place_id  uuid    NOT NULL,
    gesture   text    NOT NULL,
    readers   bigint  NOT NULL,
    PRIMARY KEY (portal_id, subject, year, place_id, gesture)
);

-- Today's salt and the numbers made with it, so that the nodes count a reader once. Thrown away when the day ends; unlogged,
-- so that neither the database's journal nor an archive of ours ever holds them.
CREATE UNLOGGED TABLE catalogue.audience_salt (
    day  date  PRIMARY KEY,
    salt bytea NOT NULL
);
CREATE UNLOGGED TABLE catalogue.audience_reader (
    day      date   NOT NULL,
    place_id uuid   NOT NULL,
    entry_id uuid   NOT NULL,
    gesture  text   NOT NULL,
    reader   bigint NOT NULL,
    PRIMARY KEY (day, place_id, entry_id, gesture, reader)
);
