package org.parvis.newsroom;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parvis.newsroom.text.Alignment;
import org.parvis.newsroom.text.Block;
import org.parvis.newsroom.text.BlockWriter;

/** A story and its translation, piece beside piece. */
public final class Passages {
    /** A form holds no more of one text: a longer one goes by several paragraphs at a time. */
    private static final int MOST = 150;

    private final StoryContent original;
    private final StoryContent translation;
    private final List<Passage> passages = new ArrayList<>();

    private Passages(StoryContent original, StoryContent translation) {
        this.original = original;
        this.translation = translation;
    }

    public static List<Passage> of(StoryContent original, StoryContent translation) {
        Passages all = new Passages(original, translation);
        all.plain("title", original.title(), translation.title());
        all.plain("standfirst", original.standfirst(), translation.standfirst());
        all.blocks("body", original.blocks(), translation.blocks());
        all.blocks("transcript", original.transcript(), translation.transcript());
        all.plain("easy", original.easy(), translation.easy());
        translation.gallery().forEach(all::picture);
        return List.copyOf(all.passages);
    }

    /** How many are still in the words of the original. */
    public static int waiting(StoryContent original, StoryContent translation) {
        return (int) of(original, translation).stream().filter(Passage::waits).count();
    }

    private void plain(String field, String said, String words) {
        if (!said.isBlank() || !words.isBlank()) {
            passages.add(new Passage(field, said.isBlank() ? null : said, words, false));
        }
    }

    private void picture(Picture picture) {
        Optional<Picture> same =
                original.gallery().stream()
                        .filter(one -> one.asset().equals(picture.asset()))
                        .findFirst();
        plain(
                "description-" + picture.asset(),
                same.map(Picture::description).orElse(""),
                picture.description());
        plain("legend-" + picture.asset(), same.map(Picture::legend).orElse(""), picture.legend());
    }

    private void blocks(String field, List<Block> said, List<Block> words) {
        List<Alignment.Pair> pairs = Alignment.of(said, words);
        int together = Math.max(1, (pairs.size() + MOST - 1) / MOST);
        for (int at = 0; at < pairs.size(); at += together) {
            group(field, pairs.subList(at, Math.min(pairs.size(), at + together)));
        }
    }

    private void group(String field, List<Alignment.Pair> pairs) {
        List<UUID> numbered = field.equals("body") ? translation.pictures() : List.of();
        String said = typed(pairs, true, numbered);
        String words = typed(pairs, false, numbered);
        boolean fixed =
                pairs.stream()
                        .allMatch(pair ->
                                pair.translation() instanceof Block.Image
                                        || pair.original() instanceof Block.Image
                                                && pair.translation() == null);
        passages.add(new Passage(field, said.isEmpty() ? null : said, words, fixed));
    }

    private static String typed(
            List<Alignment.Pair> pairs, boolean ofOriginal, List<UUID> numbered) {
        List<Block> there = new ArrayList<>();
        for (Alignment.Pair pair : pairs) {
            Block block = ofOriginal ? pair.original() : pair.translation();
            if (block != null) {
                there.add(block);
            }
        }
        return there.isEmpty() ? "" : BlockWriter.write(there, numbered);
    }
}
