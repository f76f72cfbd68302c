package org.parvis.media;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

/** PNG files that unfold to much more than they weigh. */
public final class Bombs {
    private Bombs() {}

    /** Black, in one bit a pixel, with these chunks after its head. */
    public static byte[] png(int width, int height, byte[] chunks) throws IOException {
        byte[] head =
                ByteBuffer.allocate(13)
                        .putInt(width)
                        .putInt(height)
                        .put(new byte[] {1, 0, 0, 0, 0})
                        .array();
        byte[] pixels = zeros((width / 8L + 1) * height);
        byte[] mark = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10};
        return joined(
                mark,
                chunk("IHDR", head),
                chunks,
                chunk("IDAT", pixels),
                chunk("IEND", new byte[0]));
    }

    public static byte[] zeros(long count) throws IOException {
        var folded = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(folded)) {
            byte[] some = new byte[1 << 20];
            for (long left = count; left > 0; left -= some.length) {
                deflater.write(some, 0, (int) Math.min(left, some.length));
            }
        }
        return folded.toByteArray();
    }

    public static byte[] chunk(String type, byte[] data) {
        byte[] named = joined(type.getBytes(StandardCharsets.US_ASCII), data);
        CRC32 sum = new CRC32();
        sum.update(named);
        return ByteBuffer.allocate(named.length + 8)
                .putInt(data.length)
                .put(named)
                .putInt((int) sum.getValue())
                .array();
    }

    public static byte[] joined(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
