package org.parvis.workshops.production;

import java.util.List;
import java.util.Locale;

/**
 * How far a production has come: one of ours, or one that a media has added.
 *
 * @param name the code it is kept by
 */
public record Stage(String name) {
    public static final Stage IDEA = new Stage("IDEA");
    public static final Stage WRITING = new Stage("WRITING");
    public static final Stage SHOOTING = new Stage("SHOOTING");
    public static final Stage EDITING = new Stage("EDITING");
    public static final Stage REVIEW = new Stage("REVIEW");
    public static final Stage PUBLIC = new Stage("PUBLIC");

    /** Between the idea and the review: what a media orders, calls and does without as it likes. */
    static final List<Stage> BETWEEN = List.of(WRITING, SHOOTING, EDITING);

    /** The key of its words; those a media has added have none. */
    public String key() {
        return "workshops.stage." + name.toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return name;
    }
}
