-- a signed paper, photographed: private proof of the answers that point to it
CREATE TABLE credits.paper (
    portal_id  uuid NOT NULL,
    id         uuid NOT NULL,
    subject    text NOT NULL,
    -- nothing once the photograph was forgotten: the answers stay
    file       text,
    type       text NOT NULL,
    added_at   timestamptz NOT NULL,
    added_by   uuid NOT NULL,
    added_name text NOT NULL,
    PRIMARY KEY (portal_id, id)
);
CREATE INDEX paper_by_age ON credits.paper (added_at) WHERE file IS NOT NULL;

ALTER TABLE credits.signature ADD COLUMN paper_id uuid;
ALTER TABLE credits.signature ADD FOREIGN KEY (portal_id, paper_id) REFERENCES credits.paper (portal_id, id);
CREATE INDEX signature_by_paper ON credits.signature (portal_id, paper_id) WHERE paper_id IS NOT NULL;
