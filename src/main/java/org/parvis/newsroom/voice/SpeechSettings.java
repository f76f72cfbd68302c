package org.parvis.newsroom.voice;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The program that reads texts aloud, if there is one. None comes with Parvis; without one the
 * reader's own device reads.
 *
 * @param program {@code espeak-ng}, or another that takes its options {@code -v VOICE -f TEXT -w
 *     SOUND}; {@code PARVIS_SPEECH_PROGRAM}
 * @param voices by language, {@code fr=fr en=en-gb}; a language without one is not read; {@code
 *     PARVIS_SPEECH_VOICES}
 */
@ConfigurationProperties("parvis.speech")
public record SpeechSettings(
        @DefaultValue("") String program, @DefaultValue("fr=fr") String voices) {

    /** The voice of a language, as the program calls it. */
    Optional<String> voice(String language) {
        Map<String, String> known = new HashMap<>();
        for (String pair : voices.strip().split("[\\s,]+")) {
            int at = pair.indexOf('=');
            if (at > 0) {
                known.put(pair.substring(0, at), pair.substring(at + 1));
            }
        }
        return Optional.ofNullable(known.get(language));
    }
}
