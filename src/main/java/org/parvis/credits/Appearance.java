package org.parvis.credits;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.SubjectRef;

/**
 * A person seen or heard in a story, with the answers of those who must agree.
 *
 * @param voices those who must agree, in the order in which they are asked; empty for somebody
 *     nobody recognises
 * @param answers the latest signature of each voice that has answered
 * @param state computed now
 * @param expires the earliest end of an agreement that counts, or nothing
 */
public record Appearance(
        AppearanceId id,
        SubjectRef subject,
        NewAppearance facts,
        List<Voice> voices,
        List<Signature> answers,
        ConsentState state,
        @Nullable Instant expires) {

    public Appearance {
        voices = List.copyOf(voices);
        answers = List.copyOf(answers);
    }

    public String name() {
        return facts.name();
    }

    /** The latest word of this voice. */
    public Optional<Signature> answer(Voice voice) {
        return answers.stream().filter(answer -> answer.voice() == voice).findFirst();
    }

    /**
     * Those who must agree and have not (nobody, when somebody said no: asking again would be
     * insisting).
     */
    public List<Voice> missing(Instant now) {
        return voices.stream()
                .filter(voice -> answer(voice).filter(answer -> answer.agreesAt(now)).isEmpty())
                .toList();
    }
}
