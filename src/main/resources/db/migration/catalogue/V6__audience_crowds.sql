-- How many readers of one network count for a story in a day is limited: the number of the network stands before the reader's.
ALTER TABLE catalogue.audience_reader ADD COLUMN crowd bigint NOT NULL DEFAULT 0;
ALTER TABLE catalogue.audience_reader DROP CONSTRAINT audience_reader_pkey;
ALTER TABLE catalogue.audience_reader ADD PRIMARY KEY (day, place_id, entry_id, gesture, crowd, reader);
