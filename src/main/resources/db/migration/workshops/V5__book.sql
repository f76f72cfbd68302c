-- the facilitator's book: what happens between sessions
CREATE TABLE workshops.book_entry (
    portal_id uuid NOT NULL,
    id uuid NOT NULL,
    -- the journal, or a partner or relay who was contacted
    kind text NOT NULL CHECK (kind IN ('JOURNAL', 'CONTACT')),
    day date NOT NULL,
    who text NOT NULL DEFAULT '' CHECK (length(who) <= 160),
    words text NOT NULL CHECK (length(words) BETWEEN 1 AND 8000),
    -- when to come back to it; nothing once that is done
    next_on date,
    written_at timestamptz NOT NULL,
    written_name text NOT NULL,
    PRIMARY KEY (portal_id, id)
);
CREATE INDEX book_entry_day ON workshops.book_entry (portal_id, kind, day DESC, id DESC);
CREATE INDEX book_entry_next ON workshops.book_entry (portal_id, next_on) WHERE next_on IS NOT NULL;

-- how far the media has come towards standing alone, looked at from time to time
CREATE TABLE workshops.maturity (
    portal_id uuid NOT NULL,
    day date NOT NULL,
    -- code of workshops/book/Criterion
    criterion text NOT NULL,
    level int NOT NULL CHECK (level BETWEEN 1 AND 4),
    words text NOT NULL DEFAULT '' CHECK (length(words) <= 2000),
    written_name text NOT NULL,
    PRIMARY KEY (portal_id, day, criterion)
);

-- whether the network's coordinators see the grid: as the media wishes
CREATE TABLE workshops.maturity_shown (
    portal_id uuid NOT NULL PRIMARY KEY,
    since timestamptz NOT NULL,
    by_name text NOT NULL
);
