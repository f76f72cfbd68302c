package org.parvis.newsroom.text;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Writes blocks as the text that {@link BlockReader} reads, for the form. */
public final class BlockWriter {
    private BlockWriter() {}

    public static String write(List<Block> blocks, List<UUID> pictures) {
        return blocks.stream()
                .map(block -> write(block, pictures))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n\n"));
    }

    private static String write(Block block, List<UUID> pictures) {
        return switch (block) {
            case Block.Paragraph paragraph -> runs(paragraph.runs());
            case Block.Heading heading -> "## " + heading.text();
            case Block.Quote quote ->
                    quote.text().lines().map(line -> "> " + line).collect(Collectors.joining("\n"));
            case Block.Items items ->
                    items.items().stream()
                            .map(item -> "- " + runs(item))
                            .collect(Collectors.joining("\n"));
            case Block.Image image -> photo(pictures.indexOf(image.asset()));
            case Block.Medium _ -> "";
        };
    }

    private static String photo(int index) {
        return index < 0 ? "" : "[photo " + (index + 1) + "]";
    }

    private static String runs(List<Run> runs) {
        return runs.stream().map(BlockWriter::run).collect(Collectors.joining());
    }

    private static String run(Run run) {
        String href = run.href();
        if (href != null) {
            return href.equals(run.text()) ? href : "[" + run.text() + "](" + href + ")";
        }
        return run.strong() ? "**" + run.text() + "**" : run.text();
    }
}
