-- who agreed did so for every story of the workshop in which this one is made
ALTER TABLE credits.signature ADD COLUMN workshop boolean NOT NULL DEFAULT false;
-- the appearance for which it was said, when it counts here because it was said there for the whole workshop
ALTER TABLE credits.signature ADD COLUMN given_for uuid;
CREATE INDEX signature_by_given_for ON credits.signature (portal_id, given_for) WHERE given_for IS NOT NULL;
