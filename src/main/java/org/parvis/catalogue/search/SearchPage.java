package org.parvis.catalogue.search;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.EntryCard;
import org.parvis.catalogue.Filter;
import org.parvis.catalogue.page.PageHead;
import org.parvis.platform.web.Page;
import org.parvis.portal.Chrome;

/**
 * Search in a portal or in the whole network.
 *
 * @param question as typed, shortened when it was endless; empty before anything was asked
 * @param action the address of the form
 * @param meant the words searched in place of the question, of which there is nothing; else empty
 * @param next the address of further hits, or nothing
 * @param themes what one may look at instead
 */
public record SearchPage(
        Chrome chrome,
        String question,
        String action,
        List<Hidden> kept,
        List<Filter> filters,
        List<Hit> hits,
        String meant,
        @Nullable String next,
        List<Filter.Choice> themes,
        PageHead head)
        implements Page {

    /** A filter that stays when other words are asked. */
    public record Hidden(String name, String value) {}

    /** An entry with its marked words. */
    public record Hit(EntryCard card, List<Part> title, List<Part> excerpt) {}

    /** A stretch of text, marked or not. */
    public record Part(String text, boolean marked) {}
}
