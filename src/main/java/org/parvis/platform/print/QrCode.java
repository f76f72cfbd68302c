package org.parvis.platform.print;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.Map;
import java.util.Objects;

/**
 * An address that a telephone reads from a wall or a sheet.
 *
 * @param side modules on each side, without the quiet zone
 * @param path the dark modules as the path of an SVG drawing, one unit each, moved by the quiet
 *     zone
 */
public record QrCode(int side, String path) {
    /** Empty modules around the code, without which telephones do not find it. */
    public static final int QUIET = 4;

    /** Modules on each side of the drawing, quiet zone included. */
    public int size() {
        return side + 2 * QUIET;
    }

    public static QrCode of(String address) {
        try {
            ByteMatrix matrix =
                    Objects.requireNonNull(
                            Encoder.encode(
                                            address,
                                            ErrorCorrectionLevel.M,
                                            Map.of(EncodeHintType.CHARACTER_SET, "UTF-8"))
                                    .getMatrix());
            return new QrCode(matrix.getWidth(), path(matrix));
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("no room for this address", tooLong);
        }
    }

    /** One run of dark modules after the other, line by line. */
    private static String path(ByteMatrix matrix) {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < matrix.getHeight(); y++) {
            int x = 0;
            while (x < matrix.getWidth()) {
                int start = x;
                while (x < matrix.getWidth() && matrix.get(x, y) == 1) {
                    x++;
                }
                if (x > start) {
                    int width = x - start;
                    path.append('M').append(start + QUIET).append(' ').append(y + QUIET);
                    path.append('h').append(width).append("v1h-").append(width).append('z');
                }
                x++;
            }
        }
        return path.toString();
    }
}
