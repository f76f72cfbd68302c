package org.parvis.media;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Limits and means of media.
 *
 * @param film largest film that may be sent; {@code PARVIS_MEDIA_FILM}
 * @param sound largest sound; {@code PARVIS_MEDIA_SOUND}
 * @param image largest image; {@code PARVIS_MEDIA_IMAGE}
 * @param document largest PDF file; {@code PARVIS_MEDIA_DOCUMENT}
 * @param portal how much one portal may keep in originals and unfinished uploads together; {@code
 *     PARVIS_MEDIA_PORTAL}
 * @param unfinished how long an unfinished upload waits for the rest; {@code
 *     PARVIS_MEDIA_UNFINISHED}
 * @param unused how long a file that nothing shows or awaits is kept; {@code PARVIS_MEDIA_UNUSED}
 * @param longest longest film or sound; {@code PARVIS_MEDIA_LONGEST}
 * @param filmPixels most pixels of one picture of a film; {@code PARVIS_MEDIA_FILM_PIXELS}
 * @param imagePixels most pixels of an image; {@code PARVIS_MEDIA_IMAGE_PIXELS}
 * @param workers how many files are prepared at once beside the one lane kept for first playables;
 *     {@code PARVIS_MEDIA_WORKERS}
 * @param engine {@code auto} (the ffmpeg that comes with Parvis, else the system's), {@code
 *     bundled}, {@code system}; {@code PARVIS_MEDIA_ENGINE}
 */
@Validated
@ConfigurationProperties("parvis.media")
public record MediaSettings(
        @DefaultValue("4GB") DataSize film,
        @DefaultValue("1GB") DataSize sound,
        @DefaultValue("60MB") DataSize image,
        @DefaultValue("40MB") DataSize document,
        @DefaultValue("100GB") DataSize portal,
        @DefaultValue("7d") Duration unfinished,
        @DefaultValue("30d") Duration unused,
        @DefaultValue("4h") Duration longest,
        @DefaultValue("36000000") @Positive int filmPixels,
        @DefaultValue("120000000") @Positive int imagePixels,
        @DefaultValue("1") @Min(1) int workers,
        @DefaultValue("auto") String engine) {

    /** The largest file of a kind, in bytes. */
    public long largest(MediaKind kind) {
        return switch (kind) {
            case FILM -> film.toBytes();
            case SOUND -> sound.toBytes();
            case IMAGE -> image.toBytes();
            case DOCUMENT -> document.toBytes();
        };
    }
}
