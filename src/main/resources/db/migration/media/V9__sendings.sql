-- The sender's own name of a sending, so that opening it twice opens it once; and the reduced copy, sent first over a slow
-- network, whose place an original takes when it has come.
ALTER TABLE media.asset ADD COLUMN sent_key text, ADD COLUMN replaces uuid;
CREATE UNIQUE INDEX asset_by_sent_key ON media.asset (portal_id, owner_id, sent_key) WHERE sent_key IS NOT NULL;
