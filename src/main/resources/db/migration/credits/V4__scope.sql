-- the media for which who agreed said no, as words: network, elsewhere, screenings
ALTER TABLE credits.signature ADD COLUMN not_for text[] NOT NULL DEFAULT '{}';
