package org.parvis.demonstration;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One story, as a file of {@code demonstration/stories} tells it.
 *
 * @param hoursAgo when it went online, or was last worked on
 * @param authors keys of people, the first one begins
 * @param publisher who puts it online; nothing for a story that waits
 * @param state {@code online}, {@code draft}, {@code proposed}, {@code needs-work}, {@code ready},
 *     {@code declined} or {@code withdrawn}
 * @param reviewer who sends it back, accepts it, declines it or takes it down, with the reason
 * @param media the file of a film or a sound
 * @param easy sentences of "En bref"
 * @param translates name of the story of the same portal that this one says in its language
 * @param members what a dossier gathers: {@code portal/name} of stories older than it
 * @param offer the word to the other portals with which it is lent to them
 * @param taken which portals show it too, with their own introduction
 */
record Script(
        String kind,
        String title,
        String standfirst,
        @Nullable String language,
        long hoursAgo,
        List<String> authors,
        @Nullable String publisher,
        @Nullable String state,
        @Nullable String reviewer,
        @Nullable String reason,
        @Nullable String place,
        @Nullable List<String> themes,
        String poster,
        @Nullable String media,
        @Nullable String captions,
        @Nullable List<Image> pictures,
        @Nullable List<String> easy,
        @Nullable List<Hand> crew,
        @Nullable List<Face> people,
        @Nullable String translates,
        @Nullable List<String> members,
        @Nullable String offer,
        @Nullable Map<String, String> taken) {

    /** A picture, what it shows and the sentence under it. */
    record Image(String file, String description, String legend) {}

    /** Somebody of the crew; {@code first} when it is the first time at this post. */
    record Hand(
            String name,
            List<String> roles,
            @Nullable Integer age,
            @Nullable String note,
            @Nullable Boolean first,
            @Nullable String account) {}

    /**
     * Somebody seen or heard.
     *
     * @param presence {@code seen}, {@code heard} or, when nothing is said, both
     * @param guardian who signs for a minor
     * @param recognisable true when nothing is said
     * @param unsigned true when the agreement is still waited for
     * @param answer {@code refused}, or {@code withdrawn} after the story went online; agreed when
     *     nothing is said
     */
    record Face(
            String name,
            @Nullable Integer age,
            @Nullable String presence,
            @Nullable String moments,
            @Nullable String guardian,
            @Nullable Boolean recognisable,
            @Nullable Boolean unsigned,
            @Nullable String answer) {}

    String stateOr(String usual) {
        return state == null ? usual : state;
    }

    List<Image> images() {
        return Objects.requireNonNullElse(pictures, List.of());
    }

    List<String> gathered() {
        return Objects.requireNonNullElse(members, List.of());
    }

    List<Hand> hands() {
        return Objects.requireNonNullElse(crew, List.of());
    }

    List<Face> faces() {
        return Objects.requireNonNullElse(people, List.of());
    }
}
