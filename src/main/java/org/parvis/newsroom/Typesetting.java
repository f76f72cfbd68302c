package org.parvis.newsroom;

import java.util.List;
import org.parvis.kernel.Language;
import org.parvis.newsroom.text.Block;
import org.parvis.newsroom.text.Run;
import org.parvis.platform.text.Spaces;

/**
 * The words of a story as they are printed: with the spaces of their language. What is stored stays
 * as it was typed.
 */
public final class Typesetting {
    private final Language language;

    private Typesetting(Language language) {
        this.language = language;
    }

    public static StoryContent of(StoryContent typed) {
        var set = new Typesetting(new Language(typed.language()));
        return new StoryContent(
                set.text(typed.title()),
                set.text(typed.standfirst()),
                set.text(typed.easy()),
                set.blocks(typed.blocks()),
                set.blocks(typed.transcript()),
                typed.language(),
                typed.place(),
                typed.themes(),
                typed.main(),
                typed.gallery(),
                typed.poster(),
                typed.members());
    }

    private List<Block> blocks(List<Block> blocks) {
        return blocks.stream().map(this::block).toList();
    }

    private Block block(Block block) {
        return switch (block) {
            case Block.Paragraph(var runs) -> new Block.Paragraph(runs(runs));
            case Block.Heading(var text) -> new Block.Heading(text(text));
            case Block.Quote(var text) -> new Block.Quote(text(text));
            case Block.Items(var items) -> new Block.Items(items.stream().map(this::runs).toList());
            case Block.Image image -> image;
            case Block.Medium medium -> medium;
        };
    }

    private List<Run> runs(List<Run> runs) {
        return runs.stream()
                .map(run -> new Run(text(run.text()), run.strong(), run.href()))
                .toList();
    }

    private String text(String text) {
        return Spaces.set(language, text);
    }
}
