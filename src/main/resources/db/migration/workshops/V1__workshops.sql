CREATE TABLE workshops.site (
    portal_id uuid NOT NULL,
    id uuid NOT NULL,
    name text NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
    PRIMARY KEY (portal_id, id)
);
CREATE UNIQUE INDEX site_name ON workshops.site (portal_id, lower(name));

-- school holidays, from the ministry's calendar of a zone; "ends" is the day lessons begin again
CREATE TABLE workshops.holiday (
    portal_id uuid NOT NULL,
    zone text NOT NULL CHECK (zone IN ('A', 'B', 'C')),
    starts date NOT NULL,
    ends date NOT NULL CHECK (ends > starts),
    label text NOT NULL,
    PRIMARY KEY (portal_id, zone, starts)
);

CREATE TABLE workshops.programme (
    portal_id uuid NOT NULL,
    id uuid NOT NULL,
    title text NOT NULL CHECK (length(title) BETWEEN 1 AND 160),
    purpose text NOT NULL DEFAULT '',
    funders text NOT NULL DEFAULT '',
    starts date NOT NULL,
    ends date NOT NULL CHECK (ends >= starts),
    zone text NOT NULL CHECK (zone IN ('A', 'B', 'C')),
    planned_people int,
    planned_hours int,
    created_at timestamptz NOT NULL,
    created_name text NOT NULL,
    PRIMARY KEY (portal_id, id)
);

CREATE TABLE workshops.season (
    portal_id uuid NOT NULL,
    id uuid NOT NULL,
    programme_id uuid NOT NULL,
    starts date NOT NULL,
    ends date NOT NULL CHECK (ends >= starts),
    PRIMARY KEY (portal_id, id),
    FOREIGN KEY (portal_id, programme_id) REFERENCES workshops.programme (portal_id, id) ON DELETE CASCADE
);
CREATE INDEX season_programme ON workshops.season (portal_id, programme_id);

CREATE TABLE workshops.workgroup (
    portal_id uuid NOT NULL,
    id uuid NOT NULL,
    season_id uuid NOT NULL,
    title text NOT NULL CHECK (length(title) BETWEEN 1 AND 160),
    site_id uuid NOT NULL,
    staff text[] NOT NULL DEFAULT '{}',
    capacity int,
    -- whether anybody may put their name down on the public page
    open boolean NOT NULL DEFAULT false,
    PRIMARY KEY (portal_id, id),
    FOREIGN KEY (portal_id, season_id) REFERENCES workshops.season (portal_id, id) ON DELETE CASCADE,
    FOREIGN KEY (portal_id, site_id) REFERENCES workshops.site (portal_id, id)
);
CREATE INDEX workgroup_season ON workshops.workgroup (portal_id, season_id);

-- when a group meets: each week, one weekend a month, in school holidays; several at once
CREATE TABLE workshops.rule (
    portal_id uuid NOT NULL,
    id uuid NOT NULL,
    group_id uuid NOT NULL,
    kind text NOT NULL,
    -- 1 Monday to 7 Sunday
    days int[] NOT NULL DEFAULT '{}',
    -- which weekend of the month; 5 is the last
    nth int NOT NULL DEFAULT 1,
    -- which holidays, and how many days of them
    breaks text[] NOT NULL DEFAULT '{}',
    length int NOT NULL DEFAULT 5,
    starts time NOT NULL,
    ends time NOT NULL CHECK (ends > starts),
    site_id uuid NOT NULL,
    activity text NOT NULL,
    outside_holidays boolean NOT NULL DEFAULT true,
    PRIMARY KEY (portal_id, id),
    FOREIGN KEY (portal_id, group_id) REFERENCES workshops.workgroup (portal_id, id) ON DELETE CASCADE,
    FOREIGN KEY (portal_id, site_id) REFERENCES workshops.site (portal_id, id)
);
CREATE INDEX rule_group ON workshops.rule (portal_id, group_id);

CREATE TABLE workshops.session (
    portal_id uuid NOT NULL,
    id uuid NOT NULL,
    group_id uuid NOT NULL,
    -- where it comes from, and the day the rule gave it: made again, a rule makes no session twice
    rule_id uuid,
    planned_on date,
    activity text NOT NULL,
    title text NOT NULL DEFAULT '',
    starts timestamptz NOT NULL,
    ends timestamptz NOT NULL CHECK (ends > starts),
    site_id uuid NOT NULL,
    staff text[] NOT NULL DEFAULT '{}',
    cancelled boolean NOT NULL DEFAULT false,
    -- grows with each change of date, place or title, for calendars (RFC 5545, 3.8.7.4)
    sequence int NOT NULL DEFAULT 0,
    changed_at timestamptz NOT NULL,
    running_order text NOT NULL DEFAULT '',
    note text NOT NULL DEFAULT '',
    next_time text NOT NULL DEFAULT '',
    -- people who came and did not give their name
    unnamed int NOT NULL DEFAULT 0 CHECK (unnamed BETWEEN 0 AND 10000),
    rolled_at timestamptz,
    rolled_name text NOT NULL DEFAULT '',
    PRIMARY KEY (portal_id, id),
    FOREIGN KEY (portal_id, group_id) REFERENCES workshops.workgroup (portal_id, id) ON DELETE CASCADE,
    FOREIGN KEY (portal_id, rule_id) REFERENCES workshops.rule (portal_id, id) ON DELETE SET NULL (rule_id),
    FOREIGN KEY (portal_id, site_id) REFERENCES workshops.site (portal_id, id)
);
CREATE UNIQUE INDEX session_planned ON workshops.session (portal_id, rule_id, planned_on);
CREATE INDEX session_starts ON workshops.session (portal_id, starts, id);
CREATE INDEX session_group ON workshops.session (portal_id, group_id, starts);
CREATE INDEX session_to_roll ON workshops.session (portal_id, starts) WHERE rolled_at IS NULL AND NOT cancelled;

-- private addresses of calendars: of a group, a place, somebody of the team, a participant
CREATE TABLE workshops.feed (
    portal_id uuid NOT NULL,
    key text NOT NULL,
    kind text NOT NULL,
    target text NOT NULL,
    made_at timestamptz NOT NULL,
    PRIMARY KEY (portal_id, key),
    UNIQUE (portal_id, kind, target)
);

CREATE TABLE workshops.enrolment (
    portal_id uuid NOT NULL,
    group_id uuid NOT NULL,
    -- of people.person
    person_id uuid NOT NULL,
    state text NOT NULL,
    since timestamptz NOT NULL,
    -- by whom: somebody of the team, or the public form
    by_name text NOT NULL,
    PRIMARY KEY (portal_id, group_id, person_id),
    FOREIGN KEY (portal_id, group_id) REFERENCES workshops.workgroup (portal_id, id) ON DELETE CASCADE
);
CREATE INDEX enrolment_person ON workshops.enrolment (portal_id, person_id);

CREATE TABLE workshops.attendance (
    portal_id uuid NOT NULL,
    session_id uuid NOT NULL,
    person_id uuid NOT NULL,
    status text NOT NULL,
    -- minutes really there
    minutes int NOT NULL CHECK (minutes BETWEEN 0 AND 1440),
    recorded_at timestamptz NOT NULL,
    recorded_name text NOT NULL,
    -- grows with each change: a telephone that comes back late is told what changed meanwhile
    revision int NOT NULL DEFAULT 1,
    PRIMARY KEY (portal_id, session_id, person_id),
    FOREIGN KEY (portal_id, session_id) REFERENCES workshops.session (portal_id, id) ON DELETE CASCADE
);
CREATE INDEX attendance_person ON workshops.attendance (portal_id, person_id);

-- every change of what was recorded, and what two telephones said differently
CREATE TABLE workshops.attendance_change (
    portal_id uuid NOT NULL,
    id uuid NOT NULL,
    session_id uuid NOT NULL,
    person_id uuid NOT NULL,
    before text NOT NULL,
    after text NOT NULL,
    minutes int NOT NULL,
    made_at timestamptz NOT NULL,
    made_name text NOT NULL,
    -- said by a telephone that did not know of the other answer; waits for somebody to decide
    waits boolean NOT NULL DEFAULT false,
    PRIMARY KEY (portal_id, id),
    FOREIGN KEY (portal_id, session_id) REFERENCES workshops.session (portal_id, id) ON DELETE CASCADE
);
CREATE INDEX attendance_change_session ON workshops.attendance_change (portal_id, session_id, person_id);

-- who held which post on which day; codes of credits/roles.tsv
CREATE TABLE workshops.post (
    portal_id uuid NOT NULL,
    session_id uuid NOT NULL,
    person_id uuid NOT NULL,
    role text NOT NULL,
    PRIMARY KEY (portal_id, session_id, person_id, role),
    FOREIGN KEY (portal_id, session_id) REFERENCES workshops.session (portal_id, id) ON DELETE CASCADE
);
CREATE INDEX post_person ON workshops.post (portal_id, person_id);
