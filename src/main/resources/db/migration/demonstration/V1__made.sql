-- What the demonstration has made so far, so that an interrupted start goes on.
CREATE TABLE demonstration.made (
    -- 'begun', 'portal:grand-palier', 'person:ines', 'story:grand-palier/roue-libre', and its steps
    what    text PRIMARY KEY,
    id      uuid NOT NULL,
    made_at timestamptz NOT NULL
);
