-- programmes in the network's toolbox: their rhythm, not their people; of no portal any more
CREATE TABLE workshops.model (
    id uuid NOT NULL PRIMARY KEY,
    title text NOT NULL CHECK (length(title) BETWEEN 1 AND 160),
    -- a ProgrammeModel
    data jsonb NOT NULL,
    -- the media that offered it, in words
    offered_by text NOT NULL,
    made_at timestamptz NOT NULL
);
CREATE INDEX model_title ON workshops.model (title, id);
