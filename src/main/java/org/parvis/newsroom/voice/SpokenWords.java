package org.parvis.newsroom.voice;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parvis.newsroom.StoryContent;
import org.parvis.newsroom.text.Block;

/** The words of a text as they are read aloud: title, first words, paragraphs. */
record SpokenWords(String language, String text) {
    private static final int LONGEST = 100_000;

    static SpokenWords of(StoryContent content) {
        String words =
                Stream.concat(
                                Stream.of(content.title(), content.standfirst()),
                                content.blocks().stream().map(Block::words))
                        .map(String::strip)
                        .filter(text -> !text.isEmpty())
                        .map(text -> text.matches("(?s).*[.!?…:»]") ? text : text + ".")
                        .collect(Collectors.joining("\n\n"));
        return new SpokenWords(
                content.language(), words.substring(0, Math.min(LONGEST, words.length())));
    }

    /** Other words have another one. */
    String fingerprint() {
        try {
            byte[] all = (language + "\n" + text).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(all));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
