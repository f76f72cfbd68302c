package org.parvis.media.library;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

/** Puts the colour profile of recent phones (Display P3) into images. */
public final class WideColours {
    private static final int AFTER_HEAD = 33;
    private static final int AFTER_START = 2;

    private WideColours() {}

    /** That of sRGB with the three primaries of Display P3, adapted to D50. */
    static byte[] profile() {
        ICC_Profile profile =
                ICC_Profile.getInstance(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
        profile.setData(ICC_Profile.icSigRedColorantTag, xyz(0.51512, 0.2412, -0.00105));
        profile.setData(ICC_Profile.icSigGreenColorantTag, xyz(0.29198, 0.69225, 0.04189));
        profile.setData(ICC_Profile.icSigBlueColorantTag, xyz(0.1571, 0.06657, 0.78407));
        return profile.getData();
    }

    private static byte[] xyz(double x, double y, double z) {
        ByteBuffer tag = ByteBuffer.allocate(20);
        tag.put("XYZ ".getBytes(StandardCharsets.US_ASCII)).putInt(0);
        for (double value : new double[] {x, y, z}) {
            tag.putInt((int) Math.round(value * 65536));
        }
        return tag.array();
    }

    public static byte[] png(byte[] png) throws Exception {
        var data = new ByteArrayOutputStream();
        data.writeBytes("iCCPP3\0\0".getBytes(StandardCharsets.ISO_8859_1));
        try (var deflater = new DeflaterOutputStream(data)) {
            deflater.write(profile());
        }
        CRC32 sum = new CRC32();
        sum.update(data.toByteArray());
        var all = new ByteArrayOutputStream();
        all.write(png, 0, AFTER_HEAD);
        all.writeBytes(ByteBuffer.allocate(4).putInt(data.size() - 4).array());
        all.writeBytes(data.toByteArray());
        all.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
        all.write(png, AFTER_HEAD, png.length - AFTER_HEAD);
        return all.toByteArray();
    }

    public static byte[] jpeg(byte[] jpeg) {
        byte[] profile = profile();
        var all = new ByteArrayOutputStream();
        all.write(jpeg, 0, AFTER_START);
        all.writeBytes(new byte[] {(byte) 0xff, (byte) 0xe2});
        all.writeBytes(ByteBuffer.allocate(2).putShort((short) (profile.length + 16)).array());
        all.writeBytes("ICC_PROFILE\0\1\1".getBytes(StandardCharsets.ISO_8859_1));
        all.writeBytes(profile);
        all.write(jpeg, AFTER_START, jpeg.length - AFTER_START);
        return all.toByteArray();
    }
}
