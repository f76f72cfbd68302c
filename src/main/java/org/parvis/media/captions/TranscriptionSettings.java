package org.parvis.media.captions;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The program that writes down what is said, if there is one. None comes with Parvis: its models
 * weigh hundreds of megabytes, and whoever hosts chooses one.
 *
 * @param program the command line of whisper.cpp ({@code whisper-cli}), or another that takes its
 *     options; {@code PARVIS_TRANSCRIPTION_PROGRAM}
 * @param model a model file; or a folder: its first {@code ggml-*.bin}, the folder itself when it
 *     holds none; {@code PARVIS_TRANSCRIPTION_MODEL}
 * @param languages that it was taught, such as {@code fr en}; empty: those of whisper.cpp; {@code
 *     PARVIS_TRANSCRIPTION_LANGUAGES}
 * @param factor how many times the length of a recording the program may take; {@code
 *     PARVIS_TRANSCRIPTION_FACTOR}
 * @param least what the shortest recording may take; {@code PARVIS_TRANSCRIPTION_LEAST}
 */
@ConfigurationProperties("parvis.transcription")
public record TranscriptionSettings(
        @DefaultValue("") String program,
        @DefaultValue("") String model,
        @DefaultValue("") String languages,
        @DefaultValue("10") int factor,
        @DefaultValue("10m") Duration least) {}
