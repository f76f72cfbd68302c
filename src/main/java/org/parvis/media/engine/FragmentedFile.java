package org.parvis.media.engine;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One of our fragmented MP4 files, read by its index: where its head ends and where each piece
 * begins.
 *
 * @param headBytes the bytes before the first piece that describe the streams
 * @param codecs as HLS names them, such as {@code avc1.64001f,mp4a.40.2}
 */
public record FragmentedFile(long headBytes, List<Piece> pieces, String codecs) {
    private static final int MOST_HEAD = 16 << 20;
    private static final double SHORTEST_SEGMENT = 3.5;

    /** Consecutive bytes that can be played from their first picture on. */
    public record Piece(long offset, long bytes, double seconds) {
        double bitRate() {
            return seconds <= 0 ? 0 : bytes * 8 / seconds;
        }
    }

    /**
     * Reads the boxes before the first fragment; throws {@link Ffmpeg.Damaged} on a file that is
     * not one of ours.
     */
    public static FragmentedFile read(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return new Reader(channel).read();
        }
    }

    /** The playlist of this file, named {@code name} beside it. */
    public String playlist(String name) {
        double longest = pieces.stream().mapToDouble(Piece::seconds).max().orElse(1);
        StringBuilder text = new StringBuilder("#EXTM3U\n#EXT-X-VERSION:7\n");
        text.append("#EXT-X-TARGETDURATION:").append((long) Math.ceil(longest)).append('\n');
        text.append(
                "#EXT-X-MEDIA-SEQUENCE:0\n#EXT-X-PLAYLIST-TYPE:VOD\n#EXT-X-INDEPENDENT-SEGMENTS\n");
        text.append("#EXT-X-MAP:URI=\"")
                .append(name)
                .append("\",BYTERANGE=\"")
                .append(headBytes)
                .append("@0\"\n");
        for (Piece piece : pieces) {
            text.append(String.format(Locale.ROOT, "#EXTINF:%.5f,%n", piece.seconds()));
            text.append("#EXT-X-BYTERANGE:")
                    .append(piece.bytes())
                    .append('@')
                    .append(piece.offset())
                    .append('\n');
            text.append(name).append('\n');
        }
        return text.append("#EXT-X-ENDLIST\n").toString();
    }

    double seconds() {
        return pieces.stream().mapToDouble(Piece::seconds).sum();
    }

    /** Bits per second of the heaviest piece, as HLS wants it. */
    public long peakRate() {
        return Math.round(pieces.stream().mapToDouble(Piece::bitRate).max().orElse(0));
    }

    private static final class Reader {
        private final FileChannel channel;
        private long headBytes;
        private byte[] head = {};
        private @Nullable List<Piece> pieces;

        Reader(FileChannel channel) {
            this.channel = channel;
        }

        FragmentedFile read() throws IOException {
            long at = 0;
            long sidxAt = -1;
            int sidxBytes = 0;
            while (at + 8 <= channel.size()) {
                ByteBuffer box = bytes(at, 8);
                long size = box.getInt() & 0xffff_ffffL;
                String type = name(box);
                if (type.equals("moof") || size < 8) {
                    break;
                }
                if (type.equals("moov")) {
                    headBytes = at + size;
                } else if (type.equals("sidx") && sidxAt < 0) {
                    sidxAt = at;
                    sidxBytes = (int) size;
                }
                at += size;
            }
            if (headBytes == 0 || headBytes > MOST_HEAD || sidxAt < 0) {
                throw new Ffmpeg.Damaged("no index in the file just made");
            }
            head = bytes(0, (int) headBytes).array();
            pieces = grouped(index(bytes(sidxAt, sidxBytes), at));
            return new FragmentedFile(headBytes, pieces, codecs());
        }

        private static List<Piece> index(ByteBuffer sidx, long firstFragment) {
            sidx.position(8);
            int version = sidx.get();
            sidx.position(sidx.position() + 7);
            double timescale = sidx.getInt();
            sidx.position(sidx.position() + (version == 0 ? 8 : 16) + 2);
            int count = sidx.getShort() & 0xffff;
            List<Piece> pieces = new ArrayList<>();
            long offset = firstFragment;
            for (int index = 0; index < count; index++) {
                long size = sidx.getInt() & 0x7fff_ffffL;
                double seconds = (sidx.getInt() & 0xffff_ffffL) / timescale;
                sidx.getInt();
                pieces.add(new Piece(offset, size, seconds));
                offset += size;
            }
            return pieces;
        }

        /** Small fragments together, so that a player asks for about four seconds at a time. */
        private static List<Piece> grouped(List<Piece> fragments) {
            List<Piece> grouped = new ArrayList<>();
            for (Piece next : fragments) {
                Piece last = grouped.isEmpty() ? null : grouped.getLast();
                if (last != null && last.seconds() < SHORTEST_SEGMENT) {
                    grouped.removeLast();
                    grouped.add(
                            new Piece(
                                    last.offset(),
                                    last.bytes() + next.bytes(),
                                    last.seconds() + next.seconds()));
                } else {
                    grouped.add(next);
                }
            }
            return grouped;
        }

        private String codecs() {
            List<String> codecs = new ArrayList<>();
            int avc = find("avcC");
            if (avc > 0) {
                codecs.add(
                        String.format(
                                "avc1.%02x%02x%02x", head[avc + 5], head[avc + 6], head[avc + 7]));
            }
            if (find("mp4a") > 0) {
                codecs.add("mp4a.40.2");
            }
            return String.join(",", codecs);
        }

        /** Where a box name stands in the head; the head is small and ours. */
        private int find(String name) {
            return new String(head, StandardCharsets.ISO_8859_1).indexOf(name);
        }

        private ByteBuffer bytes(long at, int count) throws IOException {
            ByteBuffer buffer = ByteBuffer.allocate(count);
            while (buffer.hasRemaining() && channel.read(buffer, at + buffer.position()) > 0) {
                // read on until the box is whole
            }
            return buffer.flip();
        }

        private static String name(ByteBuffer buffer) {
            byte[] letters = new byte[4];
            buffer.get(letters);
            return new String(letters, StandardCharsets.ISO_8859_1);
        }
    }
}
