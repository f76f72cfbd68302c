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
 * @param model a model file ({@code ggml-*.bin}), or the folder that holds one; {@code
 *     PARVIS_TRANSCRIPTION_MODEL}
 * @param factor how many times the length of a recording the program may take; {@code
 *     PARVIS_TRANSCRIPTION_FACTOR}
 * @param least what the shortest recording may take; {@code PARVIS_TRANSCRIPTION_LEAST}
 */
@ConfigurationProperties("parvis.transcription")
public record TranscriptionSettings(
        @DefaultValue("") String program,
        @DefaultValue("") String model,
        @DefaultValue("10") int factor,
        @DefaultValue("10m") Duration least) {}
