-- Steps of preparation that were given up, for those who host: why, and what the program said. Forgotten after a month.
CREATE TABLE media.failure (
    portal_id uuid        NOT NULL,
    asset_id  uuid        NOT NULL,
    step      integer     NOT NULL CHECK (step BETWEEN 1 AND 3),
    problem   text        NOT NULL,
    said      text        NOT NULL,
    attempts  integer     NOT NULL,
    node      text        NOT NULL,
    failed_at timestamptz NOT NULL,
    PRIMARY KEY (portal_id, asset_id, step),
    FOREIGN KEY (portal_id, asset_id) REFERENCES media.asset (portal_id, id) ON DELETE CASCADE
);

-- On which machine a worker is, so that the page of jobs can say so.
ALTER TABLE media.preparation ADD COLUMN node text NOT NULL DEFAULT '';
