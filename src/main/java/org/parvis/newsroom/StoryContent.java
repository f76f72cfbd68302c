package org.parvis.newsroom;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parvis.newsroom.text.Block;

/**
 * What a story says and shows: the part that revisions keep and that readers get.
 *
 * @param easy "En bref, facile à lire", one sentence a line
 * @param transcript the readable text of a film or a sound
 * @param language BCP 47 tag of the words
 * @param main the film, the sound or the cover picture
 * @param poster the drawn poster that stands in for a picture
 * @param members the stories that a dossier gathers, in their order
 */
public record StoryContent(
        String title,
        String standfirst,
        String easy,
        List<Block> blocks,
        List<Block> transcript,
        String language,
        String place,
        List<String> themes,
        @Nullable UUID main,
        List<Picture> gallery,
        @Nullable String poster,
        List<Member> members) {
    public StoryContent {
        // what was written before there were dossiers has none
        members = members == null ? List.of() : List.copyOf(members);
        blocks = List.copyOf(blocks);
        transcript = List.copyOf(transcript);
        themes = List.copyOf(themes);
        gallery = List.copyOf(gallery);
    }

    public static StoryContent empty(String language) {
        return new StoryContent(
                "", "", "", List.of(), List.of(), language, "", List.of(), null, List.of(), null,
                List.of());
    }

    /** Every asset it shows, the main one first. */
    public List<UUID> assets() {
        Stream<UUID> first = main == null ? Stream.empty() : Stream.of(main);
        return Stream.concat(first, pictures().stream()).distinct().toList();
    }

    public List<UUID> pictures() {
        return gallery.stream().map(Picture::asset).toList();
    }

    /** Its words, for search. */
    public String words() {
        return Stream.concat(blocks.stream(), transcript.stream())
                .map(Block::words)
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining("\n"));
    }

    /** The sentences of the easy text, one a line. */
    public List<String> easySentences() {
        return easy.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    /** The pictures that no block places: they follow the text. */
    public List<Picture> unplaced() {
        List<UUID> placed =
                blocks.stream()
                        .filter(Block.Image.class::isInstance)
                        .map(block -> ((Block.Image) block).asset())
                        .toList();
        return gallery.stream().filter(picture -> !placed.contains(picture.asset())).toList();
    }

    public StoryContent withMain(@Nullable UUID asset) {
        return new StoryContent(
                title,
                standfirst,
                easy,
                blocks,
                transcript,
                language,
                place,
                themes,
                asset,
                gallery,
                poster,
                members);
    }

    public StoryContent withGallery(List<Picture> pictures) {
        return new StoryContent(
                title,
                standfirst,
                easy,
                blocks,
                transcript,
                language,
                place,
                themes,
                main,
                pictures,
                poster,
                members);
    }

    /** The same story in other words. */
    public StoryContent withText(
            String newTitle,
            String newStandfirst,
            String newEasy,
            List<Block> newBlocks,
            List<Block> newTranscript) {
        return new StoryContent(
                newTitle,
                newStandfirst,
                newEasy,
                newBlocks,
                newTranscript,
                language,
                place,
                themes,
                main,
                gallery,
                poster,
                members);
    }

    /** The same, to be said in another language. */
    public StoryContent in(String other) {
        return new StoryContent(
                title,
                standfirst,
                easy,
                blocks,
                transcript,
                other,
                place,
                themes,
                main,
                gallery,
                poster,
                members);
    }

    /** The same with one file in the place of another, words and places kept. */
    public StoryContent with(UUID before, UUID after) {
        List<Block> moved =
                blocks.stream()
                        .map(block ->
                                block.equals(new Block.Image(before))
                                        ? new Block.Image(after)
                                        : block)
                        .toList();
        List<Picture> pictures =
                gallery.stream()
                        .map(one ->
                                one.asset().equals(before)
                                        ? new Picture(after, one.description(), one.legend())
                                        : one)
                        .toList();
        return new StoryContent(
                title,
                standfirst,
                easy,
                moved,
                transcript,
                language,
                place,
                themes,
                before.equals(main) ? after : main,
                pictures,
                poster,
                members);
    }

    public StoryContent withMembers(List<Member> chosen) {
        return new StoryContent(
                title,
                standfirst,
                easy,
                blocks,
                transcript,
                language,
                place,
                themes,
                main,
                gallery,
                poster,
                chosen);
    }
}
