package org.parvis.credits.desk;

import org.parvis.credits.pieces.AppearanceList;
import org.parvis.identity.Studio;
import org.parvis.platform.web.Page;

/**
 * The people seen in a story, on a page of their own.
 *
 * @param story title, or empty
 */
public record PeoplePage(Studio studio, String story, AppearanceList list) implements Page {}
