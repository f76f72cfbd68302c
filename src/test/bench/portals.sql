-- Portals :first to :last with :entries public entries each, for bin/bench. Never run on a database that somebody uses.
BEGIN;

INSERT INTO portal.portal (id, slug, name, baseline, presentation, district, town, ink, paving, masthead_em, masthead_width,
    languages, address, legal, created_at)
SELECT gen_random_uuid(), 'mesure-' || number, 'Mesure ' || number, 'Le média des gens du quartier ' || number, '',
    'Quartier ' || number, 'Vermeuil', 'GRENADINE', 'EVENTAIL', 4.20, 88, ARRAY['fr', 'en', 'ar'],
    '6, allée des Mésanges, rez-de-chaussée',
    '{"publisher": "Association", "director": "Claire Vannier", "contact": "a@b.example", "registration": "", "hostName": "Parvis"}',
    now() - number * interval '1 day'
FROM generate_series(:first, :last) AS number;

INSERT INTO catalogue.entry (portal_id, id, subject, kind, rubric, slug, language, audience, title, standfirst, easy_text, words,
    place, themes, theme_slugs, authors, crew, crew_roles, people, seconds, span, poster, pictures, captioned, readable, wave,
    published_at, changed_at, title_words, search)
SELECT portal.id, gen_random_uuid(), 'newsroom:story:' || gen_random_uuid(), sort.kind, sort.rubric, 'recit-' || number, 'fr',
    'PUBLIC', made.title, made.standfirst, '', made.words,
    (ARRAY['Allée des Mésanges', 'Place du Marché', 'Tour 11', 'La Maison pour tous'])[1 + number % 4],
    ARRAY[(ARRAY['Mémoire', 'Jeunesse', 'Habitat', 'Fêtes', 'Travail'])[1 + number % 5]],
    ARRAY[(ARRAY['memoire', 'jeunesse', 'habitat', 'fetes', 'travail'])[1 + number % 5]],
    ARRAY[(ARRAY['Amina B.', 'Jo', 'Sacha', 'Mme Diallo', 'Les 4e C'])[1 + number % 5]],
    ARRAY['Amina B.', 'Jo'], ARRAY['director', 'sound'], ARRAY['amina b.', 'jo'],
    CASE WHEN sort.rubric = 'READ' THEN 0 ELSE 60 + number % 1200 END,
    CASE WHEN sort.rubric = 'READ' THEN 'sans' WHEN number % 1200 <= 240 THEN 'courte' WHEN number % 1200 <= 840 THEN 'moyenne' ELSE 'longue' END,
    (ARRAY['stairs', 'bus', 'market', 'garden', 'mic', 'door', 'windows', 'faces'])[1 + number % 8], 0, number % 2 = 0, true,
    CASE WHEN sort.rubric = 'LISTEN' THEN ARRAY[3, 7, 12, 9, 5, 14, 8, 6, 11, 4] ELSE ARRAY[]::integer[] END,
    now() - number * interval '3 hours', now() - number * interval '3 hours', lower(made.title),
    setweight(to_tsvector('catalogue.french', made.title), 'A') || setweight(to_tsvector('catalogue.french', made.words), 'D')
FROM portal.portal AS portal
CROSS JOIN generate_series(1, :entries) AS number
CROSS JOIN LATERAL (SELECT (ARRAY['film', 'sound', 'article', 'testimony'])[1 + number % 4] AS kind,
    (ARRAY['SEE', 'LISTEN', 'READ', 'READ'])[1 + number % 4] AS rubric) AS sort
CROSS JOIN LATERAL (SELECT
    'Ce que dit la cour, ' || number || 'e épisode' AS title,
    'Trois générations du même escalier racontent comment on a repeint le hall, et pourquoi en bleu.' AS standfirst,
    repeat('Les gens du quartier parlent de leur immeuble, des jardins et du marché. ', 8) || number AS words) AS made
WHERE substring(portal.slug FROM '^mesure-([0-9]+)$')::integer BETWEEN :first AND :last;

CREATE TEMPORARY VIEW made AS
SELECT entry.* FROM catalogue.entry JOIN portal.portal ON portal.id = entry.portal_id
WHERE substring(portal.slug FROM '^mesure-([0-9]+)$')::integer BETWEEN :first AND :last;

INSERT INTO catalogue.tally (portal_id, rubric, facet, value, label, entries)
SELECT portal_id, rubric, 'ALL', '', '', count(*) FROM made GROUP BY portal_id, rubric
UNION ALL
SELECT portal_id, rubric, 'KIND', kind, '', count(*) FROM made GROUP BY portal_id, rubric, kind
UNION ALL
SELECT portal_id, rubric, 'THEME', theme_slugs[1], themes[1], count(*) FROM made
GROUP BY portal_id, rubric, theme_slugs[1], themes[1]
UNION ALL
SELECT portal_id, rubric, 'LANGUAGE', language, '', count(*) FROM made GROUP BY portal_id, rubric, language
UNION ALL
SELECT portal_id, rubric, 'SPAN', span, '', count(*) FROM made GROUP BY portal_id, rubric, span;

DROP VIEW made;

COMMIT;
ANALYZE portal.portal, catalogue.entry, catalogue.tally;
