package org.parvis.remarks;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.SubjectRef;
import org.parvis.media.AssetId;

/**
 * What remarks are made on, as its module describes it to one visitor.
 *
 * @param pages where its remarks are shown to this visitor, inside the portal; the first is where
 *     one goes by default
 * @param texts its words, field by field
 * @param medium the film or sound at its heart, or nothing
 * @param pictures those one may point at
 * @param decides whether this visitor accepts or refuses suggested changes
 * @param author in whose place they would do so, or empty when the text is their own
 */
public record Remarked(
        SubjectRef subject,
        String title,
        List<String> pages,
        List<Text> texts,
        @Nullable AssetId medium,
        List<Shown> pictures,
        boolean decides,
        String author) {
    /**
     * The words of one field.
     *
     * @param field its name, such as {@code body}
     * @param label its name on screen
     * @param pieces its paragraphs and lines of lists, in order; a passage lies within one
     */
    public record Text(String field, String label, List<String> pieces) {
        public Text {
            pieces = List.copyOf(pieces);
        }
    }

    /**
     * A picture.
     *
     * @param label its name on screen
     */
    public record Shown(AssetId asset, String label) {}

    public Remarked {
        pages = List.copyOf(pages);
        texts = List.copyOf(texts);
        pictures = List.copyOf(pictures);
    }

    /** The page to go back to: the one wanted when it is one of this visitor's. */
    String page(String wanted) {
        return pages.contains(wanted) ? wanted : pages.getFirst();
    }

    /** The asset of this identifier, when remarks may be made on it. */
    Optional<AssetId> asset(String id) {
        return pictures.stream()
                .map(Shown::asset)
                .filter(asset -> asset.value().toString().equals(id))
                .findFirst();
    }

    /** The name on screen of a field. */
    public String label(String field) {
        return texts.stream()
                .filter(text -> text.field().equals(field))
                .map(Text::label)
                .findFirst()
                .orElse("");
    }
}
