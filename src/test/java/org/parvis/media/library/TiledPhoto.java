package org.parvis.media.library;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Puts four HEIC tiles of 512 × 512 together as phones do: one photograph of 900 × 700, to be
 * turned a quarter clockwise.
 */
public final class TiledPhoto {
    private static final int TILE = 512;
    private static final int WIDTH = 900;
    private static final int HEIGHT = 700;
    private static final byte QUARTER_CLOCKWISE = 3;

    private final List<byte[]> tiles = new ArrayList<>();
    private byte[] decoder = {};

    public static byte[] of(List<Path> tileFiles) throws IOException {
        TiledPhoto photo = new TiledPhoto();
        for (Path file : tileFiles) {
            photo.add(Files.readAllBytes(file));
        }
        byte[] type = box("ftyp", bytes("heic"), number(0), bytes("mif1heic"));
        int length = photo.meta(0).length;
        return join(type, photo.meta(type.length + length + 8), box("mdat", photo.payload()));
    }

    private void add(byte[] heic) {
        int config = find(heic, "hvcC") - 4;
        decoder = slice(heic, config, ByteBuffer.wrap(heic).getInt(config));
        int data = find(heic, "mdat") - 4;
        tiles.add(slice(heic, data + 8, ByteBuffer.wrap(heic).getInt(data) - 8));
    }

    private byte[] meta(int dataAt) {
        byte[] handler = full("hdlr", 0, number(0), bytes("pict"), new byte[13]);
        byte[] primary = full("pitm", 0, two(5));
        return full(
                "meta", 0, handler, primary, items(), references(), properties(), places(dataAt));
    }

    private static byte[] items() {
        byte[] entries = {};
        for (int item = 1; item <= 5; item++) {
            byte[] type = bytes(item == 5 ? "grid" : "hvc1");
            entries = join(entries, full("infe", 0x02000000, two(item), two(0), type, new byte[1]));
        }
        return full("iinf", 0, two(5), entries);
    }

    private static byte[] references() {
        return full("iref", 0, box("dimg", two(5), two(4), two(1), two(2), two(3), two(4)));
    }

    private byte[] properties() {
        byte[] known =
                box(
                        "ipco",
                        decoder,
                        full("ispe", 0, number(TILE), number(TILE)),
                        full("ispe", 0, number(WIDTH), number(HEIGHT)),
                        box("irot", new byte[] {QUARTER_CLOCKWISE}));
        byte[] entries = number(5);
        for (int item = 1; item <= 4; item++) {
            entries = join(entries, two(item), new byte[] {2, (byte) 0x81, 2});
        }
        return box(
                "iprp",
                known,
                full("ipma", 0, join(entries, two(5), new byte[] {2, 3, (byte) 0x84})));
    }

    private byte[] places(int dataAt) {
        byte[] entries = {};
        int at = dataAt;
        for (int item = 1; item <= 5; item++) {
            int length = item == 5 ? grid().length : tiles.get(item - 1).length;
            entries = join(entries, two(item), two(0), two(1), number(at), number(length));
            at += length;
        }
        return full("iloc", 0, new byte[] {0x44, 0}, two(5), entries);
    }

    private byte[] payload() {
        return join(tiles.get(0), tiles.get(1), tiles.get(2), tiles.get(3), grid());
    }

    private static byte[] grid() {
        return join(new byte[] {0, 0, 1, 1}, two(WIDTH), two(HEIGHT));
    }

    private static byte[] full(String type, int flags, byte[]... parts) {
        return box(type, number(flags), join(parts));
    }

    private static byte[] box(String type, byte[]... parts) {
        byte[] content = join(parts);
        return join(number(8 + content.length), bytes(type), content);
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static byte[] number(int value) {
        return ByteBuffer.allocate(4).putInt(value).array();
    }

    private static byte[] two(int value) {
        return ByteBuffer.allocate(2).putShort((short) value).array();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] slice(byte[] all, int from, int length) {
        return Arrays.copyOfRange(all, from, from + length);
    }

    private static int find(byte[] all, String name) {
        return new String(all, StandardCharsets.ISO_8859_1).indexOf(name);
    }
}
