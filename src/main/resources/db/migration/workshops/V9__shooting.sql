-- the script broken down: what each sequence needs, shot by shot
CREATE TABLE workshops.sequence (
    portal_id uuid NOT NULL,
    id uuid NOT NULL,
    production_id uuid NOT NULL,
    number int NOT NULL CHECK (number BETWEEN 1 AND 999),
    action text NOT NULL CHECK (length(action) BETWEEN 1 AND 2000),
    -- inside or outside, by day or by night
    effect text NOT NULL,
    place text NOT NULL DEFAULT '' CHECK (length(place) <= 200),
    people text NOT NULL DEFAULT '' CHECK (length(people) <= 400),
    props text NOT NULL DEFAULT '' CHECK (length(props) <= 400),
    minutes int CHECK (minutes BETWEEN 0 AND 600),
    PRIMARY KEY (portal_id, id),
    FOREIGN KEY (portal_id, production_id) REFERENCES workshops.production (portal_id, id) ON DELETE CASCADE
);
CREATE INDEX sequence_production ON workshops.sequence (portal_id, production_id, number);

CREATE TABLE workshops.shot (
    portal_id uuid NOT NULL,
    sequence_id uuid NOT NULL,
    position int NOT NULL,
    words text NOT NULL CHECK (length(words) BETWEEN 1 AND 400),
    done boolean NOT NULL DEFAULT false,
    PRIMARY KEY (portal_id, sequence_id, position),
    FOREIGN KEY (portal_id, sequence_id) REFERENCES workshops.sequence (portal_id, id) ON DELETE CASCADE
);

-- where it is filmed, and who says that one may
CREATE TABLE workshops.location (
    portal_id uuid NOT NULL,
    id uuid NOT NULL,
    production_id uuid NOT NULL,
    place text NOT NULL CHECK (length(place) BETWEEN 1 AND 200),
    who text NOT NULL DEFAULT '' CHECK (length(who) <= 200),
    permission text NOT NULL,
    note text NOT NULL DEFAULT '' CHECK (length(note) <= 1000),
    PRIMARY KEY (portal_id, id),
    FOREIGN KEY (portal_id, production_id) REFERENCES workshops.production (portal_id, id) ON DELETE CASCADE
);
CREATE INDEX location_production ON workshops.location (portal_id, production_id);

-- how a media calls its stages, and which it does without
CREATE TABLE workshops.stage_name (
    portal_id uuid NOT NULL,
    stage text NOT NULL,
    label text NOT NULL DEFAULT '' CHECK (length(label) <= 40),
    hidden boolean NOT NULL DEFAULT false,
    PRIMARY KEY (portal_id, stage)
);
