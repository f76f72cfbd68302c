-- a media orders its stages and adds its own (codes that begin with OWN_)
ALTER TABLE workshops.stage_name ADD COLUMN position int NOT NULL DEFAULT 0;
UPDATE workshops.stage_name SET position = CASE stage WHEN 'WRITING' THEN 0 WHEN 'SHOOTING' THEN 1 WHEN 'EDITING' THEN 2 ELSE 0 END;
-- the order is whole: what was never called otherwise stands in it too
INSERT INTO workshops.stage_name (portal_id, stage, position)
SELECT DISTINCT n.portal_id, s.stage, s.position FROM workshops.stage_name n
CROSS JOIN (VALUES ('WRITING', 0), ('SHOOTING', 1), ('EDITING', 2)) AS s (stage, position)
ON CONFLICT DO NOTHING;
