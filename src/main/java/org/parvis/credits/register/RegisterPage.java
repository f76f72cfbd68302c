package org.parvis.credits.register;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.credits.pieces.AppearanceList;
import org.parvis.identity.Studio;
import org.parvis.platform.web.Page;

/**
 * The register of consents of a portal.
 *
 * @param back this page, for the forms
 * @param called the part of a name that is looked for, or empty
 * @param next address of the following page, or nothing
 * @param csv address of the same list as a table
 * @param papers where the number of a paper is looked for
 * @param notFound whether a number was looked for in vain
 */
public record RegisterPage(
        Studio studio,
        List<Tab> tabs,
        List<Row> rows,
        String back,
        String called,
        @Nullable String next,
        String csv,
        String papers,
        boolean notFound)
        implements Page {

    /** One filter. */
    public record Tab(String label, String href, int count, boolean current) {}

    /**
     * One person in one story.
     *
     * @param story title
     * @param studioHref where the story is worked on
     * @param base where the forms about this person are sent
     */
    public record Row(AppearanceList.Person person, String story, String studioHref, String base) {}

    public String say(String key, Object... namesAndValues) {
        return studio.chrome().say(key, namesAndValues);
    }
}
