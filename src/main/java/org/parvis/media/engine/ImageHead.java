package org.parvis.media.engine;

import com.drew.imaging.ImageProcessingException;
import com.drew.imaging.jpeg.JpegMetadataReader;
import com.drew.lang.ByteArrayReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import java.awt.Dimension;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.parvis.media.SourceFormat;

/**
 * What the first bytes of an image say, without decoding it. Only blocks of a known small size are
 * read: the text and the profile of a PNG may be a few bytes that unfold to gigabytes.
 */
public final class ImageHead {
    private static final int UPRIGHT = 1;
    private static final byte[] EXIF_MARK = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);

    private ImageHead() {}

    /** Width and height as coded, or nothing when the head is damaged. */
    static Optional<Dimension> size(Path file) {
        try (ImageInputStream input = ImageIO.createImageInputStream(file.toFile())) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(input, true, true);
                return Optional.of(new Dimension(reader.getWidth(0), reader.getHeight(0)));
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException damaged) {
            return Optional.empty();
        }
    }

    /** The Exif orientation, 1 to 8; 1 when it is not said. */
    public static int orientation(SourceFormat format, Path file) {
        try {
            Metadata metadata =
                    switch (format) {
                        case JPEG -> ofJpeg(file);
                        case PNG -> ofBlock(ImageBlocks.png(file, "eXIf"));
                        case WEBP -> ofBlock(ImageBlocks.webp(file, "EXIF"));
                        default -> new Metadata();
                    };
            ExifIFD0Directory exif = metadata.getFirstDirectoryOfType(ExifIFD0Directory.class);
            Integer said = exif == null ? null : exif.getInteger(ExifDirectoryBase.TAG_ORIENTATION);
            return said == null || said < 1 || said > 8 ? UPRIGHT : said;
        } catch (ImageProcessingException | IOException | RuntimeException unreadable) {
            return UPRIGHT;
        }
    }

    private static Metadata ofJpeg(Path file) throws IOException, ImageProcessingException {
        try (InputStream content = Files.newInputStream(file)) {
            return JpegMetadataReader.readMetadata(content, List.of(new ExifReader()));
        }
    }

    private static Metadata ofBlock(Optional<byte[]> block) {
        Metadata metadata = new Metadata();
        block.ifPresent(bytes -> {
            boolean marked = new String(bytes, StandardCharsets.ISO_8859_1).startsWith("Exif\0\0");
            new ExifReader()
                    .extract(new ByteArrayReader(bytes), metadata, marked ? EXIF_MARK.length : 0);
        });
        return metadata;
    }
}
