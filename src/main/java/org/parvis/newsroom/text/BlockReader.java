package org.parvis.newsroom.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes blocks of what a person typed or pasted: blank lines part paragraphs; a line may begin with
 * {@code ##} (heading), {@code >} (quote), {@code -} (list), or be {@code [photo 2]}; {@code **two
 * stars**} make bold.
 */
public final class BlockReader {
    private static final Pattern PHOTO =
            Pattern.compile("\\[(?:photo|image|صورة) ?(\\d{1,2})]", Pattern.CASE_INSENSITIVE);
    private static final Pattern PASTED =
            Pattern.compile("</(p|div|li|ul|ol|h[1-6]|blockquote)\\s*>", Pattern.CASE_INSENSITIVE);

    private BlockReader() {}

    /**
     * Reads a text.
     *
     * @param pictures those that {@code [photo 1]} and its like name, in order
     */
    public static List<Block> read(String typed, List<UUID> pictures) {
        String text = clean(typed);
        if (PASTED.matcher(text).find()) {
            return PastedHtml.read(text);
        }
        List<Block> blocks = new ArrayList<>();
        for (String part : text.split("\n[ \t]*\n+")) {
            readPart(part.strip(), pictures, blocks);
        }
        return List.copyOf(blocks);
    }

    /** One kind of line end, no control characters, no invisible direction overrides. */
    public static String clean(String typed) {
        return typed.replace("\r\n", "\n")
                .replace('\r', '\n')
                .replaceAll("[\\p{Cc}&&[^\n\t]]", "")
                .replaceAll("[\u202A-\u202E\u2066-\u2069\uFEFF]", "")
                .strip();
    }

    private static void readPart(String part, List<UUID> pictures, List<Block> blocks) {
        if (part.isEmpty()) {
            return;
        }
        List<String> lines = Arrays.asList(part.split("\n"));
        if (lines.stream().allMatch(line -> line.strip().startsWith("- "))) {
            blocks.add(new Block.Items(lines.stream().map(BlockReader::item).toList()));
        } else if (lines.stream().allMatch(line -> line.strip().startsWith(">"))) {
            blocks.add(new Block.Quote(quote(lines)));
        } else if (part.startsWith("#")) {
            readHeading(part, pictures, blocks);
        } else {
            readPhotoOrParagraph(part, pictures, blocks);
        }
    }

    private static List<Run> item(String line) {
        return RunReader.read(line.strip().substring(2).strip());
    }

    private static String quote(List<String> lines) {
        return String.join(
                        "\n",
                        lines.stream().map(line -> line.strip().substring(1).strip()).toList())
                .strip();
    }

    private static void readHeading(String part, List<UUID> pictures, List<Block> blocks) {
        String[] headAndRest = part.split("\n", 2);
        String heading = headAndRest[0].replaceFirst("^#+", "").strip();
        if (!heading.isEmpty()) {
            blocks.add(new Block.Heading(heading));
        }
        if (headAndRest.length == 2) {
            readPart(headAndRest[1].strip(), pictures, blocks);
        }
    }

    private static void readPhotoOrParagraph(String part, List<UUID> pictures, List<Block> blocks) {
        Matcher photo = PHOTO.matcher(part);
        if (photo.matches()) {
            int number = Integer.parseInt(photo.group(1));
            if (number >= 1 && number <= pictures.size()) {
                blocks.add(new Block.Image(pictures.get(number - 1)));
                return;
            }
        }
        blocks.add(new Block.Paragraph(RunReader.read(part)));
    }
}
