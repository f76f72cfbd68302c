package org.parvis.portal;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.parvis.platform.storage.FileHash;
import org.parvis.platform.storage.FileStore;
import org.parvis.platform.storage.StoredFile;
import org.springframework.stereotype.Component;

/**
 * Logos of partners. An image sent by somebody is never handed out as it came: it is drawn again,
 * small, as PNG, so that nothing hides in it and no logo weighs more than the page.
 */
@Component
public final class PartnerLogos {
    /** The largest file that is looked at, in bytes. */
    public static final int LARGEST = 5 * 1024 * 1024;

    private static final int WIDEST = 320;
    private static final int HIGHEST = 120;
    private static final long MOST_PIXELS = 30_000_000;
    private static final Set<String> KNOWN = Set.of("png", "jpeg", "webp", "gif");

    private final FileStore files;

    PartnerLogos(FileStore files) {
        this.files = files;
    }

    /** The logo as we keep it; nothing when this is no image that we know, or a too large one. */
    public Optional<Partner.Logo> keep(InputStream sent) throws IOException {
        byte[] bytes = sent.readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            return Optional.empty();
        }
        Optional<BufferedImage> image = read(bytes);
        return image.isEmpty() ? Optional.empty() : Optional.of(store(small(image.get())));
    }

    FileHash hash(Partner.Logo logo) {
        return new FileHash(logo.hash());
    }

    InputStream open(Partner.Logo logo) {
        return files.open(hash(logo));
    }

    private static Optional<BufferedImage> read(byte[] bytes) {
        try (ImageInputStream input =
                ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
            while (readers.hasNext()) {
                ImageReader reader = readers.next();
                if (KNOWN.contains(reader.getFormatName().toLowerCase(java.util.Locale.ROOT))) {
                    return Optional.ofNullable(first(reader, input));
                }
            }
            return Optional.empty();
        } catch (IOException | RuntimeException damaged) {
            // readers throw all sorts of things at a damaged file
            return Optional.empty();
        }
    }

    /** The size is asked before anything is unpacked: a small file may hold a huge image. */
    private static BufferedImage first(ImageReader reader, ImageInputStream input)
            throws IOException {
        try {
            reader.setInput(input, true, true);
            if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS) {
                throw new IOException("too many pixels");
            }
            return reader.read(0);
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage small(BufferedImage image) {
        double scale =
                Math.min(
                        1,
                        Math.min(
                                (double) WIDEST / image.getWidth(),
                                (double) HIGHEST / image.getHeight()));
        int width = (int) Math.max(1, Math.round(image.getWidth() * scale));
        int height = (int) Math.max(1, Math.round(image.getHeight() * scale));
        BufferedImage drawn = image;
        // halves first: one great step leaves jagged edges
        while (drawn.getWidth() / 2 > width && drawn.getHeight() / 2 > height) {
            drawn = draw(drawn, drawn.getWidth() / 2, drawn.getHeight() / 2);
        }
        return draw(drawn, width, height);
    }

    private static BufferedImage draw(BufferedImage image, int width, int height) {
        BufferedImage drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = drawn.createGraphics();
        pen.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(image, 0, 0, width, height, null);
        pen.dispose();
        return drawn;
    }

    private Partner.Logo store(BufferedImage image) throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(image, "png", png);
        StoredFile stored = files.put(new ByteArrayInputStream(png.toByteArray()));
        return new Partner.Logo(stored.hash().hex(), image.getWidth(), image.getHeight());
    }
}
