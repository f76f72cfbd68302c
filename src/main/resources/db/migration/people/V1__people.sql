-- people whose data a portal keeps; an account, a mail address, a telephone are optional
CREATE TABLE people.person (
    portal_id uuid NOT NULL,
    id uuid NOT NULL,
    account_id uuid,
    name text NOT NULL CHECK (length(name) <= 80),
    -- the words of the name without accents nor capitals, in alphabetical order: two people of one name have the same
    fingerprint text NOT NULL,
    email text NOT NULL DEFAULT '',
    telephone text NOT NULL DEFAULT '',
    birth_year int CHECK (birth_year BETWEEN 1900 AND 2200),
    age_band text,
    gender text,
    district text,
    district_source text,
    district_on date,
    note text NOT NULL DEFAULT '',
    created_at timestamptz NOT NULL,
    created_name text NOT NULL,
    -- where the rest of this person is, when the same person had been written down twice
    merged_into uuid,
    -- without a name from then on: what is counted stays, who it was is forgotten
    erased_at timestamptz,
    CHECK ((district IS NULL) = (district_source IS NULL)),
    PRIMARY KEY (portal_id, id),
    FOREIGN KEY (portal_id, merged_into) REFERENCES people.person (portal_id, id)
);
CREATE INDEX person_name ON people.person (portal_id, name COLLATE "fr-x-icu", id)
    WHERE merged_into IS NULL AND erased_at IS NULL;
CREATE INDEX person_fingerprint ON people.person (portal_id, fingerprint)
    WHERE merged_into IS NULL AND erased_at IS NULL;
CREATE INDEX person_account ON people.person (account_id) WHERE account_id IS NOT NULL;

CREATE TABLE people.guardian (
    portal_id uuid NOT NULL,
    id uuid NOT NULL,
    person_id uuid NOT NULL,
    name text NOT NULL CHECK (length(name) BETWEEN 1 AND 80),
    email text NOT NULL DEFAULT '',
    telephone text NOT NULL DEFAULT '',
    PRIMARY KEY (portal_id, id),
    FOREIGN KEY (portal_id, person_id) REFERENCES people.person (portal_id, id) ON DELETE CASCADE
);
CREATE INDEX guardian_person ON people.guardian (portal_id, person_id);

-- pairs of one name that somebody has looked at: they are two people
CREATE TABLE people.not_the_same (
    portal_id uuid NOT NULL,
    fingerprint text NOT NULL,
    count int NOT NULL,
    PRIMARY KEY (portal_id, fingerprint)
);
