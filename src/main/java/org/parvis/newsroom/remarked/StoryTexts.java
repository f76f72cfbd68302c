package org.parvis.newsroom.remarked;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parvis.newsroom.StoryContent;
import org.parvis.newsroom.text.Block;
import org.parvis.newsroom.text.Run;
import org.parvis.remarks.Anchoring;
import org.parvis.remarks.Quote;
import org.parvis.remarks.Remarked;

/** The words of a story as pieces that remarks hold on to, and other words in the place of some. */
final class StoryTexts {
    static final List<String> FIELDS = List.of("title", "standfirst", "easy", "body", "transcript");

    private StoryTexts() {}

    /** The paragraphs of a field, lines of lists one by one; a picture is an empty piece. */
    static List<String> pieces(StoryContent content, String field) {
        return switch (field) {
            case "title" -> List.of(content.title());
            case "standfirst" -> List.of(content.standfirst());
            case "easy" -> content.easy().lines().toList();
            case "body" -> pieces(content.blocks());
            case "transcript" -> pieces(content.transcript());
            default -> List.of();
        };
    }

    private static List<String> pieces(List<Block> blocks) {
        List<String> pieces = new ArrayList<>();
        for (Block block : blocks) {
            if (block instanceof Block.Items list) {
                list.items().forEach(item -> pieces.add(words(item)));
            } else {
                pieces.add(block.words());
            }
        }
        return pieces;
    }

    private static String words(List<Run> runs) {
        return String.join("", runs.stream().map(Run::text).toList());
    }

    /** The content with other words in the place of a passage; nothing when it is not there. */
    static Optional<StoryContent> replace(StoryContent content, Quote quote, String words) {
        Remarked.Text text = new Remarked.Text(quote.field(), "", pieces(content, quote.field()));
        return Anchoring.find(List.of(text), quote)
                .filter(spot -> !spot.changed())
                .map(spot -> replace(content, spot, words));
    }

    private static StoryContent replace(StoryContent content, Anchoring.Spot spot, String words) {
        return switch (spot.field()) {
            case "title" ->
                    content.withText(
                            line(cut(content.title(), spot, words)),
                            content.standfirst(),
                            content.easy(),
                            content.blocks(),
                            content.transcript());
            case "standfirst" ->
                    content.withText(
                            content.title(),
                            cut(content.standfirst(), spot, words),
                            content.easy(),
                            content.blocks(),
                            content.transcript());
            case "easy" ->
                    content.withText(
                            content.title(),
                            content.standfirst(),
                            easy(content, spot, line(words)),
                            content.blocks(),
                            content.transcript());
            case "body" ->
                    content.withText(
                            content.title(),
                            content.standfirst(),
                            content.easy(),
                            blocks(content.blocks(), spot, words),
                            content.transcript());
            default ->
                    content.withText(
                            content.title(),
                            content.standfirst(),
                            content.easy(),
                            content.blocks(),
                            blocks(content.transcript(), spot, words));
        };
    }

    private static String line(String words) {
        return words.replace('\n', ' ');
    }

    private static String easy(StoryContent content, Anchoring.Spot spot, String words) {
        List<String> lines = new ArrayList<>(content.easy().lines().toList());
        lines.set(spot.piece(), cut(lines.get(spot.piece()), spot, words));
        return String.join("\n", lines);
    }

    private static String cut(String text, Anchoring.Spot spot, String words) {
        return text.substring(0, spot.start()) + words + text.substring(spot.end());
    }

    /** The blocks with the piece changed; what is left without a word goes. */
    private static List<Block> blocks(List<Block> blocks, Anchoring.Spot spot, String words) {
        List<Block> changed = new ArrayList<>();
        int piece = 0;
        for (Block block : blocks) {
            int pieces = block instanceof Block.Items list ? list.items().size() : 1;
            boolean here = piece <= spot.piece() && spot.piece() < piece + pieces;
            Block next = here ? block(block, spot, spot.piece() - piece, words) : block;
            boolean picture = next instanceof Block.Image || next instanceof Block.Medium;
            if (picture || !next.words().isBlank()) {
                changed.add(next);
            }
            piece += pieces;
        }
        return changed;
    }

    private static Block block(Block block, Anchoring.Spot spot, int item, String words) {
        return switch (block) {
            case Block.Paragraph paragraph ->
                    new Block.Paragraph(runs(paragraph.runs(), spot, words));
            case Block.Heading heading -> new Block.Heading(line(cut(heading.text(), spot, words)));
            case Block.Quote quote -> new Block.Quote(cut(quote.text(), spot, words));
            case Block.Items list -> {
                List<List<Run>> items = new ArrayList<>(list.items());
                items.set(item, runs(items.get(item), spot, line(words)));
                items.removeIf(runs -> words(runs).isBlank());
                yield new Block.Items(items);
            }
            case Block.Image image -> image;
            case Block.Medium medium -> medium;
        };
    }

    /** The new words stand in the style of the first of those they replace. */
    private static List<Run> runs(List<Run> runs, Anchoring.Spot spot, String words) {
        List<Run> changed = new ArrayList<>();
        int at = 0;
        boolean said = false;
        for (Run run : runs) {
            int end = at + run.text().length();
            String left = run.text().substring(0, clamp(spot.start() - at, run));
            String right = run.text().substring(clamp(spot.end() - at, run));
            boolean begins = !said && spot.start() < end;
            String text =
                    begins ? left + words + right : at >= spot.end() ? run.text() : left + right;
            said |= begins;
            if (!text.isEmpty()) {
                changed.add(new Run(text, run.strong(), run.href()));
            }
            at = end;
        }
        return changed;
    }

    private static int clamp(int at, Run run) {
        return Math.max(0, Math.min(at, run.text().length()));
    }
}
