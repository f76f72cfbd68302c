package org.parvis.media.engine;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** Takes one named block out of an image file, going from head to head; never a large one. */
final class ImageBlocks {
    private static final int LARGEST = 1 << 20;
    private static final int MOST = 4096;
    private static final int HEAD = 8;

    private ImageBlocks() {}

    /** The data of the first chunk of this type of a PNG file. */
    static Optional<byte[]> png(Path file, String type) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long at = 8;
            for (int count = 0; count < MOST && at + HEAD <= channel.size(); count++) {
                ByteBuffer head = bytes(channel, at, HEAD);
                long length = head.getInt() & 0xffff_ffffL;
                if (name(head).equals(type)) {
                    return block(channel, at + HEAD, length);
                }
                at += HEAD + length + 4;
            }
            return Optional.empty();
        }
    }

    /** The data of the first chunk of this type of a WebP file. */
    static Optional<byte[]> webp(Path file, String type) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long at = 12;
            for (int count = 0; count < MOST && at + HEAD <= channel.size(); count++) {
                ByteBuffer head = bytes(channel, at, HEAD);
                String name = name(head);
                long length = head.order(ByteOrder.LITTLE_ENDIAN).getInt() & 0xffff_ffffL;
                if (name.equals(type)) {
                    return block(channel, at + HEAD, length);
                }
                at += HEAD + length + (length & 1);
            }
            return Optional.empty();
        }
    }

    private static Optional<byte[]> block(FileChannel channel, long at, long length)
            throws IOException {
        boolean whole = length <= LARGEST && at + length <= channel.size();
        return whole ? Optional.of(bytes(channel, at, (int) length).array()) : Optional.empty();
    }

    private static ByteBuffer bytes(FileChannel channel, long at, int count) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(count);
        int read = 0;
        while (read >= 0 && buffer.hasRemaining()) {
            read = channel.read(buffer, at + buffer.position());
        }
        return buffer.flip();
    }

    private static String name(ByteBuffer head) {
        byte[] letters = new byte[4];
        head.get(letters);
        return new String(letters, StandardCharsets.ISO_8859_1);
    }
}
