package org.parvis.catalogue.audience;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.identity.Studio;
import org.parvis.platform.web.Page;

/**
 * What a portal's stories were for how many people, the most read or watched first.
 *
 * @param since the first day, as a form takes it; {@code until} the last
 * @param preset how many days back, or 0 when days were chosen
 * @param order what the lines are sorted by
 */
public record AudiencePage(
        Studio studio,
        String since,
        String until,
        String words,
        int preset,
        Gesture order,
        List<Line> lines,
        long readings,
        long listenings)
        implements Page {
    /** What to sort by. */
    public static final List<Gesture> ORDERS =
            List.of(Gesture.READ, Gesture.STARTED, Gesture.WHOLE, Gesture.TAKEN);

    /** How many days back may be chosen with one touch. */
    public static final List<Integer> PRESETS = List.of(7, 30, 365);

    /**
     * A story.
     *
     * @param title empty when it is no longer online
     * @param href where it is read, or nothing
     * @param owner the portal where it lives, when it is another one; else nothing
     * @param here what was counted on this portal
     * @param elsewhere readings and starts on the portals that took it up
     */
    public record Line(
            String title,
            String kind,
            @Nullable String href,
            @Nullable String owner,
            Seen.Line here,
            long elsewhere) {}

    public String say(String key, Object... namesAndValues) {
        return studio.place().say(key, namesAndValues);
    }

    public String number(long count) {
        return studio.place().formats().number(count);
    }

    /** This page with one thing changed. */
    public String href(int days, Gesture by) {
        String period = days == 0 ? "du=" + since + "&au=" + until : "jours=" + days;
        return studio.place().href(AudienceController.PATH) + "?" + period + "&par=" + by.word();
    }

    /** The same lines for a spreadsheet. */
    public String table() {
        String period = preset == 0 ? "du=" + since + "&au=" + until : "jours=" + preset;
        return studio.place().href(AudienceController.PATH + "/tableau")
                + "?"
                + period
                + "&par="
                + order.word();
    }
}
