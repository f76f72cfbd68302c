-- A story that another portal shows by reference: a row of the taker that leads to the row at home. The lists stay one query on one
-- table; the database itself lets no reprise outlive its story.
ALTER TABLE catalogue.entry
    ADD COLUMN home_portal  uuid,
    ADD COLUMN home_subject text,
    ADD COLUMN home_path    text,
    ADD COLUMN introduction text    NOT NULL DEFAULT '',
    ADD COLUMN foremost     boolean NOT NULL DEFAULT false,
    ADD CONSTRAINT entry_home CHECK ((home_portal IS NULL) = (home_subject IS NULL) AND (home_portal IS NULL) = (home_path IS NULL)),
    ADD CONSTRAINT entry_not_of_its_own CHECK (home_portal <> portal_id),
    ADD CONSTRAINT entry_follows_home FOREIGN KEY (home_portal, home_subject)
        REFERENCES catalogue.entry (portal_id, subject) ON DELETE CASCADE;

-- Stories have /voir/{slug}, reprises /reprises/{slug}: neither takes the other's address.
ALTER TABLE catalogue.entry DROP CONSTRAINT entry_portal_id_rubric_slug_key;
CREATE UNIQUE INDEX entry_by_address ON catalogue.entry (portal_id, rubric, slug) WHERE home_portal IS NULL;
CREATE UNIQUE INDEX entry_by_reprise ON catalogue.entry (portal_id, slug) WHERE home_portal IS NOT NULL;
CREATE INDEX entry_by_home ON catalogue.entry (home_portal, home_subject) WHERE home_portal IS NOT NULL;

-- On the network's own pages a story stands once, at home.
DROP INDEX catalogue.entry_of_network;
CREATE INDEX entry_of_network ON catalogue.entry (published_at DESC, id DESC) WHERE audience = 'PUBLIC' AND home_portal IS NULL;
