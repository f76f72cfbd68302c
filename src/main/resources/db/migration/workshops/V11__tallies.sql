-- What figures are counted from: one line for each session, written again in the transaction that changes its roll or its posts.
-- People are numbered, so that a line holds who came as a few whole numbers and "how many different people" stays exact over any
-- period; a session moved, cancelled or taken away needs no counting again.
CREATE TABLE workshops.tally_mark (
    portal_id uuid NOT NULL,
    person_id uuid NOT NULL,
    -- empty for the person; a code of credits/roles.tsv for the person at this post
    role text NOT NULL DEFAULT '',
    number int NOT NULL GENERATED ALWAYS AS IDENTITY,
    PRIMARY KEY (portal_id, person_id, role)
);

CREATE TABLE workshops.tally (
    portal_id uuid NOT NULL,
    session_id uuid NOT NULL,
    came int[] NOT NULL,
    missed int NOT NULL,
    minutes int NOT NULL,
    posts int[] NOT NULL,
    PRIMARY KEY (portal_id, session_id),
    FOREIGN KEY (portal_id, session_id) REFERENCES workshops.session (portal_id, id) ON DELETE CASCADE
);

INSERT INTO workshops.tally_mark (portal_id, person_id, role)
SELECT portal_id, person_id, '' FROM workshops.attendance UNION SELECT portal_id, person_id, role FROM workshops.post;

INSERT INTO workshops.tally (portal_id, session_id, came, missed, minutes, posts)
SELECT s.portal_id, s.id, COALESCE(a.came, '{}'), COALESCE(a.missed, 0), COALESCE(a.minutes, 0), COALESCE(o.posts, '{}')
FROM workshops.session s
LEFT JOIN (SELECT l.portal_id, l.session_id, sum(l.minutes) AS minutes,
                  array_agg(m.number) FILTER (WHERE l.status NOT IN ('EXCUSED', 'ABSENT')) AS came,
                  count(*) FILTER (WHERE l.status IN ('EXCUSED', 'ABSENT')) AS missed
           FROM workshops.attendance l
           JOIN workshops.tally_mark m ON m.portal_id = l.portal_id AND m.person_id = l.person_id AND m.role = ''
           GROUP BY l.portal_id, l.session_id) a ON a.portal_id = s.portal_id AND a.session_id = s.id
LEFT JOIN (SELECT l.portal_id, l.session_id, array_agg(m.number) AS posts
           FROM workshops.post l
           JOIN workshops.tally_mark m ON m.portal_id = l.portal_id AND m.person_id = l.person_id AND m.role = l.role
           GROUP BY l.portal_id, l.session_id) o ON o.portal_id = s.portal_id AND o.session_id = s.id
WHERE a.session_id IS NOT NULL OR o.session_id IS NOT NULL;
