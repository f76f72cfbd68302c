-- What an editor changes in the browser, and the end of a portal's life.
ALTER TABLE portal.portal
    -- rubrics left out of the menu, not those shown: a rubric of a later release shows by itself
    ADD COLUMN hidden_rubrics text[] NOT NULL DEFAULT '{}',
    ADD COLUMN partners jsonb NOT NULL DEFAULT '[]',
    -- grows with each change: the second of two people who change the same portal is told so
    ADD COLUMN revision integer NOT NULL DEFAULT 0;
