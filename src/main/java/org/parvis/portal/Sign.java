package org.parvis.portal;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.imageio.ImageIO;

/**
 * The sign of a portal on home screens and in podcast players: the fan of the forecourt, black on
 * its ink. Few different ones exist, so they are kept.
 */
final class Sign {
    private static final Color BLACK = new Color(0x161013);

    /** Of the side: what round and soft-edged masks leave visible. */
    private static final double SAFE = 0.66;

    private static final Map<String, byte[]> DRAWN = new ConcurrentHashMap<>();

    private Sign() {}

    /**
     * @param side in pixels
     */
    static byte[] png(Ink ink, int side) {
        return DRAWN.computeIfAbsent(ink + ":" + side, none -> draw(ink, side)).clone();
    }

    static String svg(Ink ink) {
        return """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><path fill="%s" d="M0 0h24v24H0z"/>\
        <path fill="#161013" transform="translate(4.1 3.2) scale(.66)" \
        d="M1 20a11 11 0 0 1 22 0h-3a8 8 0 0 0-16 0zM7 20a5 5 0 0 1 10 0h-3a2 2 0 0 0-4 0z"/></svg>
        """
                .formatted(ink.hex());
    }

    private static byte[] draw(Ink ink, int side) {
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(new Color(ink.rgb()));
        pen.fillRect(0, 0, side, side);
        pen.setColor(BLACK);
        double scale = side * SAFE / 24;
        AffineTransform middle = new AffineTransform();
        // the fan stands between 9 and 20 of 24
        middle.translate(side / 2.0 - 12 * scale, side / 2.0 - 14.5 * scale);
        middle.scale(scale, scale);
        pen.fill(middle.createTransformedShape(ring(11, 8)));
        pen.fill(middle.createTransformedShape(ring(5, 2)));
        pen.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static Shape ring(double outer, double inner) {
        Area ring = new Area(new Ellipse2D.Double(12 - outer, 20 - outer, 2 * outer, 2 * outer));
        ring.subtract(new Area(new Ellipse2D.Double(12 - inner, 20 - inner, 2 * inner, 2 * inner)));
        ring.intersect(new Area(new Rectangle2D.Double(0, 0, 24, 20)));
        return ring;
    }
}
