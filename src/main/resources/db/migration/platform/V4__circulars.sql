-- Letters to many. `about` says with what they are forgotten, `leave` how to end them, `leaving_at` that one was given to the mail
-- server: whatever became of this node then, it is not given a second time.
ALTER TABLE platform.letter
    ADD COLUMN about      text NOT NULL DEFAULT '',
    ADD COLUMN leave      text NOT NULL DEFAULT '',
    ADD COLUMN leaving_at timestamp with time zone;

CREATE INDEX letter_about ON platform.letter (about) WHERE about <> '';
