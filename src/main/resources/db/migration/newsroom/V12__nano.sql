-- how long a nano-film may last here
ALTER TABLE newsroom.review_rule ADD COLUMN nano_seconds integer NOT NULL DEFAULT 90
    CHECK (nano_seconds BETWEEN 15 AND 600);
