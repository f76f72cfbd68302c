package org.parvis.credits;

import java.util.Base64;
import java.util.Optional;

/**
 * A signature drawn with a finger: a small PNG, the only format that holds no script and no
 * address.
 */
public record Drawing(byte[] png) {
    /** In bytes. */
    public static final int LARGEST = 50_000;

    private static final String PREFIX = "data:image/png;base64,";
    private static final byte[] MAGIC = {(byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A};

    public Drawing {
        png = png.clone();
    }

    @Override
    public byte[] png() {
        return png.clone();
    }

    /**
     * Reads what the canvas wrote into the form; anything that is not a small PNG is no drawing.
     */
    public static Optional<Drawing> parse(String dataUri) {
        if (!dataUri.startsWith(PREFIX)
                || dataUri.length() > LARGEST * 4 / 3 + PREFIX.length() + 4) {
            return Optional.empty();
        }
        try {
            byte[] bytes = Base64.getDecoder().decode(dataUri.substring(PREFIX.length()));
            return startsWithMagic(bytes) && bytes.length <= LARGEST
                    ? Optional.of(new Drawing(bytes))
                    : Optional.empty();
        } catch (IllegalArgumentException damaged) {
            return Optional.empty();
        }
    }

    private static boolean startsWithMagic(byte[] bytes) {
        if (bytes.length < MAGIC.length) {
            return false;
        }
        for (int index = 0; index < MAGIC.length; index++) {
            if (bytes[index] != MAGIC[index]) {
                return false;
            }
        }
        return true;
    }
}
