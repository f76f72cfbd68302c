package org.parvis.newsroom;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A kind of story, from the data file {@code newsroom/kinds.json}.
 *
 * @param code in English, as stored: {@code film}
 * @param word in addresses: {@code /participer/film}
 * @param rubric {@code see}, {@code listen} or {@code read}
 * @param icon name of its drawing
 * @param media what its file must be ({@code film}, {@code sound}, {@code image}), or nothing when
 *     text alone makes it
 * @param poster the drawn picture when there is none
 * @param most how many pictures it may have; 0 in the file means 12
 * @param fields of the form of step 2, in their order
 * @param checks what is looked at before publication
 */
public record StoryKind(
        String code,
        String word,
        String rubric,
        String icon,
        @Nullable String media,
        String poster,
        int most,
        List<String> fields,
        List<Rule> checks) {
    private static final int USUAL_PICTURES = 12;

    /**
     * A line of the list before publication.
     *
     * @param blocks whether the story cannot go online without it
     */
    public record Rule(String code, boolean blocks) {}

    public StoryKind {
        most = most == 0 ? USUAL_PICTURES : most;
        fields = List.copyOf(Objects.requireNonNull(fields));
        checks = List.copyOf(Objects.requireNonNull(checks));
    }

    /** The message that names it: "Film". */
    public String key() {
        return "newsroom.kind." + code;
    }

    /** Whether pictures tell it. */
    public boolean isPictures() {
        return "image".equals(media);
    }

    /** Whether several voices answer the same questions. */
    public boolean isCrossed() {
        return code.equals("crossed");
    }

    /** Whether it is somebody's opinion, which its author signs. */
    public boolean isSigned() {
        return code.equals("tribune");
    }

    /** Whether its portal says how long it may last. */
    public boolean isShort() {
        return code.equals("nano");
    }

    /** Whether it gathers other stories. */
    public boolean isDossier() {
        return code.equals("dossier");
    }

    /** Whether it is a page of somebody's notebook, for which one needs an account. */
    public boolean isNotebook() {
        return code.equals("notebook");
    }

    /** Whether a telephone can make it whole: data sets have questions of their own. */
    public boolean isComposed() {
        return !isDossier() && !isNotebook() && !asks("data");
    }

    public boolean asks(String field) {
        return fields.contains(field);
    }

    /** Whether one film or sound is its heart. */
    public boolean hasPlayer() {
        return "film".equals(media) || "sound".equals(media);
    }

    /** Whether it is told with several pictures. */
    public boolean hasGallery() {
        return !hasPlayer();
    }

    /** Where it is read: {@code /voir}, {@code /ecouter} or {@code /lire}. */
    public String folder() {
        return switch (rubric) {
            case "see" -> "/voir";
            case "listen" -> "/ecouter";
            default -> "/lire";
        };
    }
}
