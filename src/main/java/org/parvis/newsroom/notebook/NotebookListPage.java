package org.parvis.newsroom.notebook;

import java.util.List;
import java.util.UUID;
import org.parvis.identity.Studio;
import org.parvis.platform.web.Page;

/**
 * Every notebook of a portal, for the newsroom.
 *
 * @param readable those with a page online
 * @param publishes whether the visitor may let words be shown
 */
public record NotebookListPage(
        Studio studio, List<Notebook> notebooks, List<UUID> readable, boolean publishes)
        implements Page {}
