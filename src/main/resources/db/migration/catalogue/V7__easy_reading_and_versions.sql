-- who among people concerned re-read "En bref", and when: only then is it called easy to read
ALTER TABLE catalogue.entry ADD COLUMN easy_readers text;
ALTER TABLE catalogue.entry ADD COLUMN easy_read_on date;
-- the translations of a story, for programs that ask
CREATE INDEX entry_by_original ON catalogue.entry (portal_id, original) WHERE original IS NOT NULL;
