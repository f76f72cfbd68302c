-- a translation names the story it translates: it has its own address, and lists show the original
ALTER TABLE catalogue.entry ADD COLUMN original text;
-- of a crossed interview: name, words, name, words
ALTER TABLE catalogue.entry ADD COLUMN voices text[] NOT NULL DEFAULT '{}';
