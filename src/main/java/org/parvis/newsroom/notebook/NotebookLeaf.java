package org.parvis.newsroom.notebook;

import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.EntryCard;

/**
 * A page in its notebook.
 *
 * @param previous the page before it, or nothing
 * @param next the page after it, or nothing
 */
public record NotebookLeaf(
        Notebook notebook, @Nullable EntryCard previous, @Nullable EntryCard next) {}
