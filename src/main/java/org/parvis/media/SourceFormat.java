package org.parvis.media;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The containers this server opens, each with the one demuxer that ffmpeg may use for it.
 * Recognised by their first bytes; whatever is not in this list (playlists, image sequences,
 * archives, drawings, text) is refused.
 */
public enum SourceFormat {
    MP4(MediaKind.FILM, "mov", "video/mp4"),
    QUICKTIME(MediaKind.FILM, "mov", "video/quicktime"),
    THREE_GP(MediaKind.FILM, "mov", "video/3gpp"),
    M4A(MediaKind.SOUND, "mov", "audio/mp4"),
    MATROSKA(MediaKind.FILM, "matroska", "video/x-matroska"),
    MPEG_TS(MediaKind.FILM, "mpegts", "video/mp2t"),
    MPEG_PS(MediaKind.FILM, "mpeg", "video/mpeg"),
    AVI(MediaKind.FILM, "avi", "video/x-msvideo"),
    FLV(MediaKind.FILM, "flv", "video/x-flv"),
    ASF(MediaKind.FILM, "asf", "video/x-ms-asf"),
    OGG(MediaKind.SOUND, "ogg", "audio/ogg"),
    WAV(MediaKind.SOUND, "wav", "audio/wav"),
    AIFF(MediaKind.SOUND, "aiff", "audio/aiff"),
    MP3(MediaKind.SOUND, "mp3", "audio/mpeg"),
    FLAC(MediaKind.SOUND, "flac", "audio/flac"),
    AAC(MediaKind.SOUND, "aac", "audio/aac"),
    AMR(MediaKind.SOUND, "amr", "audio/amr"),
    CAF(MediaKind.SOUND, "caf", "audio/x-caf"),
    JPEG(MediaKind.IMAGE, "jpeg_pipe", "image/jpeg"),
    PNG(MediaKind.IMAGE, "png_pipe", "image/png"),
    WEBP(MediaKind.IMAGE, "webp_pipe", "image/webp"),
    GIF(MediaKind.IMAGE, "gif", "image/gif"),
    HEIC(MediaKind.IMAGE, "mov", "image/heic"),
    AVIF(MediaKind.IMAGE, "mov", "image/avif"),
    PDF(MediaKind.DOCUMENT, "", "application/pdf");

    /** How many first bytes {@link #of} wants. */
    public static final int HEAD = 4096;

    private static final Set<String> HEIC_BRANDS =
            Set.of("heic", "heix", "heim", "heis", "mif1", "msf1");
    private static final Set<String> AVIF_BRANDS = Set.of("avif", "avis");
    private static final Set<String> SOUND_BRANDS = Set.of("M4A ", "M4B ", "F4A ");
    private static final Set<String> OLD_QUICKTIME =
            Set.of("moov", "mdat", "wide", "free", "skip", "pnot");
    private static final int TS_PACKET = 188;
    private static final byte[] ASF_GUID = {
        0x30, 0x26, (byte) 0xb2, 0x75, (byte) 0x8e, 0x66, (byte) 0xcf, 0x11
    };

    private final MediaKind kind;
    private final String demuxer;
    private final String type;

    SourceFormat(MediaKind kind, String demuxer, String type) {
        this.kind = kind;
        this.demuxer = demuxer;
        this.type = type;
    }

    /**
     * What such a file usually is; the streams inside have the last word (a film container may hold
     * sound alone).
     */
    public MediaKind kind() {
        return kind;
    }

    /** The only demuxer ffmpeg may use. */
    public String demuxer() {
        return demuxer;
    }

    String type() {
        return type;
    }

    /** The format of a file that begins with these bytes, or nothing when it is none of ours. */
    public static Optional<SourceFormat> of(byte[] head) {
        return Optional.ofNullable(recognise(head));
    }

    private static @Nullable SourceFormat recognise(byte[] head) {
        if (ascii(head, 4, 4).equals("ftyp")) {
            return ofBrand(ascii(head, 8, 4));
        }
        if (OLD_QUICKTIME.contains(ascii(head, 4, 4))) {
            return QUICKTIME;
        }
        return switch (ascii(head, 0, 4)) {
            case "RIFF" -> ofRiff(ascii(head, 8, 4));
            case "RF64" -> WAV;
            case "OggS" -> OGG;
            case "fLaC" -> FLAC;
            case "caff" -> CAF;
            case "FORM" -> ascii(head, 8, 3).equals("AIF") ? AIFF : null;
            case "%PDF" -> PDF;
            case "GIF8" -> GIF;
            default -> ofNumbers(head);
        };
    }

    private static SourceFormat ofBrand(String brand) {
        if (HEIC_BRANDS.contains(brand)) {
            return HEIC;
        }
        if (AVIF_BRANDS.contains(brand)) {
            return AVIF;
        }
        if (SOUND_BRANDS.contains(brand)) {
            return M4A;
        }
        if (brand.equals("qt  ")) {
            return QUICKTIME;
        }
        return brand.startsWith("3g") ? THREE_GP : MP4;
    }

    private static @Nullable SourceFormat ofRiff(String form) {
        return switch (form) {
            case "WAVE" -> WAV;
            case "AVI " -> AVI;
            case "WEBP" -> WEBP;
            default -> null;
        };
    }

    private static @Nullable SourceFormat ofNumbers(byte[] head) {
        if (starts(head, 0xff, 0xd8, 0xff)) {
            return JPEG;
        }
        if (starts(head, 0x89, 'P', 'N', 'G', 0x0d, 0x0a, 0x1a, 0x0a)) {
            return PNG;
        }
        if (starts(head, 0x1a, 0x45, 0xdf, 0xa3)) {
            return MATROSKA;
        }
        if (starts(head, 0x00, 0x00, 0x01, 0xba)) {
            return MPEG_PS;
        }
        if (starts(head, 'F', 'L', 'V', 0x01)) {
            return FLV;
        }
        if (startsWith(head, ASF_GUID)) {
            return ASF;
        }
        if (ascii(head, 0, 5).equals("#!AMR")) {
            return AMR;
        }
        return isTransportStream(head) ? MPEG_TS : ofSound(head);
    }

    private static @Nullable SourceFormat ofSound(byte[] head) {
        if (ascii(head, 0, 3).equals("ID3")) {
            return MP3;
        }
        if (head.length < 4 || (head[0] & 0xff) != 0xff) {
            return null;
        }
        int second = head[1] & 0xff;
        if ((second & 0xf6) == 0xf0) {
            return AAC;
        }
        boolean layerThree = (second & 0xe6) == 0xe2;
        boolean bitRateKnown = (head[2] & 0xf0) != 0xf0 && (head[2] & 0x0c) != 0x0c;
        return layerThree && bitRateKnown ? MP3 : null;
    }

    private static boolean isTransportStream(byte[] head) {
        for (int packet = 0; packet < 3; packet++) {
            int at = packet * TS_PACKET;
            if (at >= head.length || head[at] != 0x47) {
                return false;
            }
        }
        return true;
    }

    private static boolean starts(byte[] head, int... bytes) {
        if (head.length < bytes.length) {
            return false;
        }
        for (int index = 0; index < bytes.length; index++) {
            if ((head[index] & 0xff) != bytes[index]) {
                return false;
            }
        }
        return true;
    }

    private static boolean startsWith(byte[] head, byte[] expected) {
        return head.length >= expected.length
                && Arrays.equals(head, 0, expected.length, expected, 0, expected.length);
    }

    private static String ascii(byte[] head, int from, int length) {
        return head.length < from + length
                ? ""
                : new String(head, from, length, StandardCharsets.ISO_8859_1);
    }
}
