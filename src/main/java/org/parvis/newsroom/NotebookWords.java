package org.parvis.newsroom;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What a notebook says of itself.
 *
 * @param sentence about it; may be empty
 * @param name of who writes in it, as they wish
 */
public record NotebookWords(String title, String sentence, String name) {
    /** Other words have another one. */
    public String fingerprint() {
        try {
            byte[] all = String.join("\0", title, sentence, name).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(all));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
