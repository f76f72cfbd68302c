-- Since when nothing uses an asset: what nobody uses for long is forgotten.
ALTER TABLE media.asset ADD COLUMN idle_since timestamptz NOT NULL DEFAULT now();
CREATE INDEX asset_by_idleness ON media.asset (idle_since);

-- Contents that something forgotten held. One is removed from the store once nothing else, on any portal, holds it.
CREATE TABLE media.loose_content (
    hash  text        PRIMARY KEY,
    since timestamptz NOT NULL
);
CREATE INDEX loose_content_by_age ON media.loose_content (since);
