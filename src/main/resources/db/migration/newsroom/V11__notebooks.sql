-- a resident's own notebook; the words typed are shown once somebody of the newsroom has read them
CREATE TABLE newsroom.notebook (
    portal_id      uuid NOT NULL,
    id             uuid NOT NULL,
    account_id     uuid NOT NULL,
    title          text NOT NULL,
    sentence       text NOT NULL DEFAULT '',
    -- its writer, named as they wish
    name           text NOT NULL,
    -- a drawn poster, and the page online whose picture stands in its place
    poster         text NOT NULL DEFAULT '',
    cover          uuid,
    shown_title    text,
    shown_sentence text,
    shown_name     text,
    -- its address, once it is shown
    slug           text,
    created_at     timestamptz NOT NULL,
    PRIMARY KEY (portal_id, id),
    UNIQUE (portal_id, account_id)
);

-- every address a notebook ever had: an old one leads to the new one
CREATE TABLE newsroom.notebook_slug (
    portal_id   uuid NOT NULL,
    slug        text NOT NULL,
    notebook_id uuid NOT NULL,
    PRIMARY KEY (portal_id, slug),
    FOREIGN KEY (portal_id, notebook_id) REFERENCES newsroom.notebook (portal_id, id) ON DELETE CASCADE
);

-- the stories that are pages of a notebook
CREATE TABLE newsroom.notebook_page (
    portal_id   uuid NOT NULL,
    story_id    uuid NOT NULL,
    notebook_id uuid NOT NULL,
    PRIMARY KEY (portal_id, story_id),
    FOREIGN KEY (portal_id, story_id) REFERENCES newsroom.story (portal_id, id) ON DELETE CASCADE,
    FOREIGN KEY (portal_id, notebook_id) REFERENCES newsroom.notebook (portal_id, id) ON DELETE CASCADE
);
CREATE INDEX notebook_page_by_notebook ON newsroom.notebook_page (portal_id, notebook_id);
