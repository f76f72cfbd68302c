package org.parvis.media;

import java.io.IOException;
import java.io.InputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How a HEIC or AVIF photograph is to be turned. ffprobe does not say it for photographs made of
 * tiles, so the few boxes that do are read here: which item is the photograph, and which of its
 * properties is a rotation.
 */
final class HeifHead {
    private static final int MOST = 1 << 20;
    private static final int FULL = 4;

    private final ByteBuffer head;

    private HeifHead(ByteBuffer head) {
        this.head = head;
    }

    private record Box(String type, int begin, int end) {}

    /** Degrees clockwise: 0, 90, 180 or 270; 0 when the boxes are not there or damaged. */
    static int rotation(Path file) {
        try (InputStream content = Files.newInputStream(file)) {
            return new HeifHead(ByteBuffer.wrap(content.readNBytes(MOST))).rotation();
        } catch (IOException | BufferUnderflowException | IndexOutOfBoundsException damaged) {
            return 0;
        }
    }

    private int rotation() {
        Box meta = one(boxes(0, head.limit()), "meta");
        List<Box> inside = boxes(meta.begin() + FULL, meta.end());
        Box primary = one(inside, "pitm");
        boolean wide = head.get(primary.begin()) > 0;
        int item = wide ? head.getInt(primary.begin() + FULL) : shortAt(primary.begin() + FULL);
        List<Box> properties = boxes(one(inside, "iprp").begin(), one(inside, "iprp").end());
        List<Box> known = boxes(one(properties, "ipco").begin(), one(properties, "ipco").end());
        for (int index : propertiesOf(item, one(properties, "ipma"))) {
            if (index >= 1 && index <= known.size() && known.get(index - 1).type().equals("irot")) {
                int quarters = head.get(known.get(index - 1).begin()) & 3;
                return (360 - 90 * quarters) % 360;
            }
        }
        return 0;
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
