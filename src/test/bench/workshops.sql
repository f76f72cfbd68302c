-- Fills one portal (:portal; bin/bench workshops, or psql -v portal=SLUG) with what a large network holds: 11 000 people, 40 programmes, 8 000 sessions,
-- 300 000 attendances and 66 000 posts held over five years. Run on a scratch database only.
BEGIN;
CREATE TEMPORARY TABLE here AS SELECT id AS portal FROM portal.portal WHERE slug = :'portal';

INSERT INTO people.person (portal_id, id, name, fingerprint, birth_year, gender, district, district_source, created_at, created_name)
SELECT portal, gen_random_uuid(), 'Personne ' || n, 'personne ' || n, CASE WHEN n % 5 > 0 THEN 1950 + n % 66 END,
       CASE n % 3 WHEN 0 THEN 'WOMAN' WHEN 1 THEN 'MAN' END,
       CASE WHEN n % 4 > 0 THEN 'INSIDE' END, CASE WHEN n % 4 > 0 THEN 'DECLARED' END, now(), 'bench'
FROM here, generate_series(1, 11000) n;

INSERT INTO workshops.site (portal_id, id, name) SELECT portal, gen_random_uuid(), 'Salle ' || n FROM here, generate_series(1, 30) n;
INSERT INTO workshops.programme (portal_id, id, title, starts, ends, zone, created_at, created_name)
SELECT portal, gen_random_uuid(), 'Programme ' || n, CURRENT_DATE - 1825, CURRENT_DATE + 30, 'C', now(), 'bench'
FROM here, generate_series(1, 40) n;
INSERT INTO workshops.season (portal_id, id, programme_id, starts, ends)
SELECT portal_id, gen_random_uuid(), id, starts, ends FROM workshops.programme WHERE created_name = 'bench';
INSERT INTO workshops.workgroup (portal_id, id, season_id, title, site_id, staff)
SELECT s.portal_id, gen_random_uuid(), s.id, 'Groupe', (SELECT id FROM workshops.site WHERE portal_id = s.portal_id LIMIT 1), '{Claire}'
FROM workshops.season s JOIN workshops.programme p ON p.portal_id = s.portal_id AND p.id = s.programme_id WHERE p.created_name = 'bench';
INSERT INTO workshops.session (portal_id, id, group_id, activity, starts, ends, site_id, staff, changed_at, rolled_at)
SELECT g.portal_id, gen_random_uuid(), g.id, 'WORKSHOP', day, day + interval '3 hours', g.site_id, '{Claire}', now(),
       CASE WHEN day < now() THEN day END
FROM workshops.workgroup g, generate_series(1, 200) n, LATERAL (SELECT now() - interval '1825 days' + n * interval '9 days 3 hours' AS day) d
WHERE g.staff = '{Claire}' AND g.title = 'Groupe';

CREATE TEMPORARY TABLE numbered AS SELECT portal_id, id, row_number() OVER () AS n FROM people.person WHERE created_name = 'bench';
CREATE INDEX ON numbered (n);
CREATE TEMPORARY TABLE rolled AS SELECT portal_id, id, group_id, dense_rank() OVER (ORDER BY group_id) AS g, row_number() OVER () AS k
FROM workshops.session WHERE staff = '{Claire}' AND title = '' AND rule_id IS NULL AND rolled_at IS NOT NULL;
INSERT INTO workshops.enrolment (portal_id, group_id, person_id, state, since, by_name)
SELECT DISTINCT r.portal_id, r.group_id, p.id, 'ENROLLED', now(), 'bench'
FROM (SELECT DISTINCT portal_id, group_id, g FROM rolled) r JOIN numbered p ON p.n BETWEEN (r.g - 1) * 275 + 1 AND (r.g - 1) * 275 + 40;
INSERT INTO workshops.attendance (portal_id, session_id, person_id, status, minutes, recorded_at, recorded_name)
SELECT r.portal_id, r.id, p.id, CASE WHEN p.n % 7 = 0 THEN 'ABSENT' ELSE 'PRESENT' END, CASE WHEN p.n % 7 = 0 THEN 0 ELSE 180 END, now(), 'bench'
FROM rolled r JOIN numbered p ON p.n BETWEEN (r.g - 1) * 275 + (r.k % 6) * 39 + 1 AND (r.g - 1) * 275 + (r.k % 6) * 39 + 39;
INSERT INTO workshops.post (portal_id, session_id, person_id, role)
SELECT a.portal_id, a.session_id, a.person_id,
       (ARRAY['director', 'camera', 'sound', 'editing', 'script', 'interview', 'host', 'lights'])[1 + abs(hashtext(person_id::text || session_id::text)) % 8]
FROM workshops.attendance a JOIN here ON here.portal = a.portal_id
WHERE a.status = 'PRESENT' AND abs(hashtext(session_id::text || person_id::text)) % 4 = 0;
-- as the server keeps it (V11__tallies.sql)
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
COMMIT;
ANALYZE;
