package org.parvis.platform.storage;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * The SHA-256 of a file's content, 64 lower-case hexadecimal digits: the name under which the store
 * keeps it.
 */
public record FileHash(String hex) {
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    public FileHash {
        if (!isHash(hex)) {
            throw new IllegalArgumentException("not a SHA-256 in hexadecimal");
        }
    }

    static boolean isHash(String name) {
        return FORM.matcher(name).matches();
    }

    /** The hash of all that this digest has been given; the digest may then be used afresh. */
    public static FileHash of(MessageDigest finished) {
        return new FileHash(HexFormat.of().formatHex(finished.digest()));
    }

    /** A digest of the right kind, for who hashes bytes as they pass. */
    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    @Override
    public String toString() {
        return hex;
    }
}
