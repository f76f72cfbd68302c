-- How much a portal may keep, where the network has said so; every other portal has the usual room (a setting of the server).
CREATE TABLE media.room (
    portal_id uuid   PRIMARY KEY,
    bytes     bigint NOT NULL CHECK (bytes > 0)
);
