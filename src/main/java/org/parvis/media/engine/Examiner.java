package org.parvis.media.engine;

import java.awt.Dimension;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.parvis.media.Examination;
import org.parvis.media.MediaKind;
import org.parvis.media.MediaSettings;
import org.parvis.media.Probe;
import org.parvis.media.SourceFormat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds out what a file is from its content, and refuses what we do not open or what would be too
 * much once opened. Images are measured from their head before anything decodes them.
 */
public final class Examiner {
    private static final Logger LOG = LoggerFactory.getLogger(Examiner.class);
    private static final int MOST_STREAMS = 32;
    private static final int MOST_TILES = 600;
    private static final int SMALLEST_SIDE = 8;

    private final Ffmpeg ffmpeg;
    private final MediaSettings settings;

    Examiner(Ffmpeg ffmpeg, MediaSettings settings) {
        this.ffmpeg = ffmpeg;
        this.settings = settings;
    }

    public Examination examine(Path file) {
        byte[] head = head(file);
        if (head.length == 0) {
            return new Examination.Refused("media.problem.empty");
        }
        Optional<SourceFormat> format = SourceFormat.of(head);
        return format.isEmpty()
                ? new Examination.Refused("media.problem.unknown")
                : sized(examine(file, format.get()), file);
    }

    private Examination examine(Path file, SourceFormat format) {
        try {
            return switch (format.kind()) {
                case DOCUMENT -> new Examination.Good(format, MediaKind.DOCUMENT, nothing());
                case IMAGE -> image(file, format);
                case FILM, SOUND -> played(file, format);
            };
        } catch (Ffmpeg.Damaged damaged) {
            LOG.info("Refused as damaged ({}): {}", format, damaged.getMessage());
            return new Examination.Refused("media.problem.damaged");
        }
    }

    /** The limit of what it turned out to be, when it was announced as something else. */
    private Examination sized(Examination examination, Path file) {
        if (examination instanceof Examination.Good good
                && size(file) > settings.largest(good.kind())) {
            return new Examination.Refused("media.problem.heavy");
        }
        return examination;
    }

    private Examination image(Path file, SourceFormat format) {
        if (format == SourceFormat.HEIC || format == SourceFormat.AVIF) {
            Probe probe = ffmpeg.forImages().probe(format, file).turned(HeifHead.rotation(file));
            return image(format, probe);
        }
        Optional<Dimension> size = ImageHead.size(file);
        if (size.isEmpty()) {
            return new Examination.Refused("media.problem.damaged");
        }
        boolean turned = ImageHead.orientation(format, file) >= 5;
        int width = size.get().width;
        int height = size.get().height;
        var picture =
                new Probe.Video(0, format.demuxer(), "", width, height, turned ? 90 : 0, 0, "", 0);
        return image(format, new Probe(Duration.ZERO, 0, picture, null, 1, null));
    }

    private Examination image(SourceFormat format, Probe probe) {
        var good = new Examination.Good(format, MediaKind.IMAGE, probe);
        if (probe.streams() > MOST_TILES) {
            return new Examination.Refused("media.problem.strange");
        }
        if (good.width() < SMALLEST_SIDE || good.height() < SMALLEST_SIDE) {
            return new Examination.Refused("media.problem.damaged");
        }
        return (long) good.width() * good.height() > settings.imagePixels()
                ? new Examination.Refused("media.problem.large")
                : good;
    }

    private Examination played(Path file, SourceFormat format) {
        Probe probe = ffmpeg.probe(format, file);
        if (probe.streams() > MOST_STREAMS) {
            return new Examination.Refused("media.problem.strange");
        }
        if (probe.duration().compareTo(settings.longest()) > 0) {
            return new Examination.Refused("media.problem.long");
        }
        Probe.Video video = probe.video();
        if (video == null) {
            return probe.audio() == null
                    ? new Examination.Refused("media.problem.damaged")
                    : new Examination.Good(format, MediaKind.SOUND, probe);
        }
        if (video.codec().isEmpty() || video.shortSide() < SMALLEST_SIDE) {
            return new Examination.Refused("media.problem.damaged");
        }
        return video.pixels() > settings.filmPixels()
                ? new Examination.Refused("media.problem.large")
                : new Examination.Good(format, MediaKind.FILM, probe);
    }

    private static Probe nothing() {
        return new Probe(Duration.ZERO, 0, null, null, 0, null);
    }

    private static byte[] head(Path file) {
        try (InputStream content = Files.newInputStream(file)) {
            return content.readNBytes(SourceFormat.HEAD);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
