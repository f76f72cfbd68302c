package org.parvis.workshops.production;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.audience.SeenWords;
import org.parvis.credits.pieces.Chip;
import org.parvis.identity.Studio;
import org.parvis.platform.web.Page;
import org.parvis.platform.web.Typed;

/**
 * A production: idea, script, days, who is seen, who has never held which post, and the way to the
 * newsroom.
 *
 * @param days sessions on which it is made
 * @param possible sessions that could be added
 * @param cast those who may be seen, ticked when they are
 * @param agreements where agreements are asked for; empty while nobody is seen
 * @param stages of this media
 * @param went where it is online and with whom, in words; the first one is its address
 * @param seen who saw it, once it was online; else nothing
 * @param story where it stands in the newsroom, or empty
 */
public record ProductionPage(
        Studio studio,
        Production production,
        String action,
        Typed typed,
        List<Version> scripts,
        List<Day> days,
        List<Possible> possible,
        List<Face> cast,
        String agreements,
        List<Turn> rotation,
        String story,
        List<NamedStage> stages,
        List<String> went,
        @Nullable SeenWords seen)
        implements Page {
    /** A version of the script. */
    public record Version(String body, String words) {}

    /** A day of work. */
    public record Day(String id, String when, String where, String session, String sheet) {}

    /** A session to choose. */
    public record Possible(String id, String label) {}

    /** Somebody who may be seen; with the agreement, once in the newsroom. */
    public record Face(String id, String name, boolean seen, boolean minor, @Nullable Chip chip) {}

    /** Posts somebody has held, and those never held. */
    public record Turn(String name, String held, String never) {}

    public String say(String key, Object... namesAndValues) {
        return studio.chrome().say(key, namesAndValues);
    }
}
