package org.parvis.newsroom.dossier;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.Entry;
import org.parvis.catalogue.EntryCard;
import org.parvis.catalogue.EntryRef;
import org.parvis.identity.Studio;
import org.parvis.newsroom.Member;
import org.parvis.newsroom.Story;
import org.parvis.platform.web.Page;
import org.parvis.portal.Place;

/**
 * The stories of a dossier, and what may be added.
 *
 * @param question the words searched, or empty
 * @param lines what it gathers, in order
 * @param own stories of this portal that it has not
 * @param lent stories that other portals lend
 */
public record DossierPage(
        Studio studio,
        Story story,
        String question,
        List<Line> lines,
        List<Pick> own,
        List<Pick> lent)
        implements Page {
    /**
     * One story of the dossier.
     *
     * @param card nothing when it is not online
     * @param name as the buttons send it
     * @param shown whether readers see it now
     */
    public record Line(@Nullable EntryCard card, String name, boolean shown) {
        static Line of(Place place, Member member, @Nullable Entry entry, List<Entry> visible) {
            return new Line(
                    entry == null ? null : Dossiers.card(place, entry),
                    DossierPage.name(member.ref()),
                    entry != null && visible.contains(entry));
        }
    }

    /** A story that may be added. */
    public record Pick(EntryCard card, String name) {}

    static String name(EntryRef story) {
        return story.portal() + "~" + story.subject();
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    public String say(String key, Object... namesAndValues) {
        return studio.place().say(key, namesAndValues);
    }

    public String href(String inside) {
        return studio.place().href(inside);
    }

    public String action() {
        return href(story.desk() + "/dossier");
    }

    /** Whether there are too few to go online. */
    public boolean few() {
        return lines.stream().filter(Line::shown).count() < Dossiers.LEAST;
    }

    public boolean full() {
        return lines.size() >= Dossiers.MOST;
    }
}
