package org.parvis.media.engine;

import java.io.IOException;
import java.io.InputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * How a HEIC or AVIF photograph is to be turned, and its colour profile. ffprobe does not say them
 * for photographs made of tiles, so the few boxes that do are read here: which item is the
 * photograph, and which of its properties are a rotation and a profile.
 */
public final class HeifHead {
    private static final int MOST = 1 << 20;
    private static final int FULL = 4;

    private final ByteBuffer head;

    private HeifHead(ByteBuffer head) {
        this.head = head;
    }

    private record Box(String type, int begin, int end) {}

    /** Degrees clockwise: 0, 90, 180 or 270; 0 when the boxes are not there or damaged. */
    static int rotation(Path file) {
        return read(file, HeifHead::rotation).orElse(0);
    }

    /** The colour profile (ICC); nothing when there is none or the boxes are damaged. */
    public static Optional<byte[]> profile(Path file) {
        return read(file, HeifHead::profile);
    }

    private static <T> Optional<T> read(Path file, Function<HeifHead, Optional<T>> question) {
        try (InputStream content = Files.newInputStream(file)) {
            return question.apply(new HeifHead(ByteBuffer.wrap(content.readNBytes(MOST))));
        } catch (IOException | BufferUnderflowException | IndexOutOfBoundsException damaged) {
            return Optional.empty();
        }
    }

    private Optional<Integer> rotation() {
        return properties().stream()
                .filter(box -> box.type().equals("irot"))
                .map(box -> (360 - 90 * (head.get(box.begin()) & 3)) % 360)
                .findFirst();
    }

    private Optional<byte[]> profile() {
        for (Box box : properties()) {
            if (box.type().equals("colr") && box.end() - box.begin() > FULL) {
                byte[] content = new byte[box.end() - box.begin()];
                head.get(box.begin(), content);
                String kind = new String(content, 0, FULL, StandardCharsets.ISO_8859_1);
                if (kind.equals("prof") || kind.equals("rICC")) {
                    return Optional.of(Arrays.copyOfRange(content, FULL, content.length));
                }
            }
        }
        return Optional.empty();
    }

    /** The properties of the photograph itself, not those of its tiles or its thumbnail. */
    private List<Box> properties() {
        Box meta = one(boxes(0, head.limit()), "meta");
        List<Box> inside = boxes(meta.begin() + FULL, meta.end());
        Box primary = one(inside, "pitm");
        boolean wide = head.get(primary.begin()) > 0;
        int item = wide ? head.getInt(primary.begin() + FULL) : shortAt(primary.begin() + FULL);
        List<Box> properties = boxes(one(inside, "iprp").begin(), one(inside, "iprp").end());
        List<Box> known = boxes(one(properties, "ipco").begin(), one(properties, "ipco").end());
        return propertiesOf(item, one(properties, "ipma")).stream()
                .filter(index -> index >= 1 && index <= known.size())
                .map(index -> known.get(index - 1))
                .toList();
    }

    private List<Integer> propertiesOf(int item, Box associations) {
        boolean wideItems = head.get(associations.begin()) > 0;
        boolean wideIndexes = (head.get(associations.begin() + 3) & 1) == 1;
        int at = associations.begin() + FULL;
        int count = head.getInt(at);
        at += 4;
        for (int entry = 0; entry < count && at < associations.end(); entry++) {
            int id = wideItems ? head.getInt(at) : shortAt(at);
            at += wideItems ? 4 : 2;
            int length = head.get(at++) & 0xff;
            List<Integer> indexes = new ArrayList<>();
            for (int number = 0; number < length; number++) {
                indexes.add(wideIndexes ? shortAt(at) & 0x7fff : head.get(at) & 0x7f);
                at += wideIndexes ? 2 : 1;
            }
            if (id == item) {
                return indexes;
            }
        }
        return List.of();
    }

    private List<Box> boxes(int begin, int end) {
        List<Box> boxes = new ArrayList<>();
        int at = begin;
        while (at + 8 <= end) {
            int size = head.getInt(at);
            byte[] letters = new byte[4];
            head.get(at + 4, letters);
            if (size < 8) {
                break;
            }
            String type = new String(letters, StandardCharsets.ISO_8859_1);
            boxes.add(new Box(type, at + 8, Math.min(end, at + size)));
            at += size;
        }
        return boxes;
    }

    private static Box one(List<Box> boxes, String type) {
        return boxes.stream()
                .filter(box -> box.type().equals(type))
                .findFirst()
                .orElseThrow(() -> new IndexOutOfBoundsException("no box " + type));
    }

    private int shortAt(int at) {
        return head.getShort(at) & 0xffff;
    }
}
