package org.parvis.portal;

import java.util.Arrays;
import java.util.List;
import org.parvis.platform.web.Page;

/** A page of plain text: legal notice, charter, accessibility. */
public record TextPage(Chrome chrome, List<Section> sections) implements Page {

    /** A heading, or empty, and the paragraphs beneath it. */
    public record Section(String heading, List<String> paragraphs) {
        /** Paragraphs are separated by blank lines. */
        static Section of(String heading, String text) {
            return new Section(
                    heading,
                    Arrays.stream(text.strip().split("\\R\\s*\\R"))
                            .filter(paragraph -> !paragraph.isBlank())
                            .toList());
        }
    }
}
