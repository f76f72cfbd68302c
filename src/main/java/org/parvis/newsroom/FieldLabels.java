package org.parvis.newsroom;

import java.util.Set;
import org.parvis.portal.Place;

/** What the fields of step 2 are called. */
public final class FieldLabels {
    private static final Set<String> BY_KIND = Set.of("title", "standfirst", "body");

    private FieldLabels() {}

    public static String of(Place place, StoryKind kind, String field) {
        String name = field.contains("-") ? field.substring(0, field.indexOf('-')) : field;
        String key = "newsroom.field." + name;
        return place.say(BY_KIND.contains(name) ? key + "." + kind.code() : key);
    }
}
