package org.parvis.media.engine;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.InflaterInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings photographs of recent phones, whose colours reach further than those of the web, to sRGB:
 * shown as they are they would look dull everywhere.
 */
public final class Colours {
    private static final Logger LOG = LoggerFactory.getLogger(Colours.class);
    private static final int LARGEST_PROFILE = 1 << 20;

    private Colours() {}

    /** The colour profile (ICC) that ffmpeg left in a PNG file. */
    public static Optional<byte[]> ofPng(Path png) throws IOException {
        Optional<byte[]> block = ImageBlocks.png(png, "iCCP");
        return block.isEmpty() ? block : unfolded(block.get());
    }

    /** A name, a zero, the method, then the profile compressed; nothing when it is too large. */
    private static Optional<byte[]> unfolded(byte[] block) throws IOException {
        int name = 0;
        while (name < block.length && block[name] != 0) {
            name++;
        }
        int begin = Math.min(block.length, name + 2);
        try (InputStream content =
                new InflaterInputStream(
                        new ByteArrayInputStream(block, begin, block.length - begin))) {
            byte[] profile = content.readNBytes(LARGEST_PROFILE + 1);
            return profile.length > LARGEST_PROFILE ? Optional.empty() : Optional.of(profile);
        }
    }

    /** The same picture in sRGB; as it is when its profile is not one of red, green and blue. */
    public static BufferedImage inSrgb(BufferedImage image, byte[] profile) {
        try {
            ICC_Profile own = ICC_Profile.getInstance(profile);
            if (own.getColorSpaceType() != ColorSpace.TYPE_RGB) {
                return image;
            }
            int width = image.getWidth();
            int height = image.getHeight();
            var source = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
            source.getGraphics().drawImage(image, 0, 0, null);
            var target = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
            ICC_Profile web = ICC_Profile.getInstance(ColorSpace.CS_sRGB);
            new ColorConvertOp(new ICC_Profile[] {own, web}, null)
                    .filter(source.getRaster(), target.getRaster());
            return target;
        } catch (RuntimeException notAProfile) {
            LOG.info("A colour profile could not be used: {}", notAProfile.getMessage());
            return image;
        }
    }
}
