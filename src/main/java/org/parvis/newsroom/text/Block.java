package org.parvis.newsroom.text;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** A piece of a story's text. This is what is stored: never HTML. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Block.Paragraph.class, name = "paragraph"),
    @JsonSubTypes.Type(value = Block.Heading.class, name = "heading"),
    @JsonSubTypes.Type(value = Block.Quote.class, name = "quote"),
    @JsonSubTypes.Type(value = Block.Items.class, name = "list"),
    @JsonSubTypes.Type(value = Block.Image.class, name = "image"),
    @JsonSubTypes.Type(value = Block.Medium.class, name = "asset")
})
public sealed interface Block {
    /** Its words alone, for search. */
    String words();

    record Paragraph(List<Run> runs) implements Block {
        public Paragraph {
            runs = List.copyOf(runs);
        }

        @Override
        public String words() {
            return runs.stream().map(Run::text).collect(Collectors.joining());
        }
    }

    record Heading(String text) implements Block {
        @Override
        public String words() {
            return text;
        }
    }

    /** A sentence pulled out of the text. */
    record Quote(String text) implements Block {
        @Override
        public String words() {
            return text;
        }
    }

    record Items(List<List<Run>> items) implements Block {
        public Items {
            items = items.stream().map(List::copyOf).toList();
        }

        @Override
        public String words() {
            return items.stream()
                    .map(runs -> runs.stream().map(Run::text).collect(Collectors.joining()))
                    .collect(Collectors.joining("\n"));
        }
    }

    /** A picture of the story, whose description stands with the picture. */
    record Image(UUID asset) implements Block {
        @Override
        public String words() {
            return "";
        }
    }

    /** A film, a sound or a document in the middle of the text. */
    record Medium(UUID asset) implements Block {
        @Override
        public String words() {
            return "";
        }
    }
}
