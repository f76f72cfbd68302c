package org.parvis.conference;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Language;
import org.parvis.kernel.SubjectRef;

/**
 * Something to tell, as somebody said it, and what was decided.
 *
 * @param words as typed; empty when it was spoken or photographed
 * @param name empty when nobody signed
 * @param email for the answer; may be empty
 * @param account of its author, or nothing
 * @param language of the letters
 * @param kind code of a kind of story, once taken
 * @param crew names, once taken
 * @param reason said to the author when it is kept or declined
 * @param into the idea it was joined with
 * @param story the draft it opened
 */
public record Idea(
        UUID id,
        String words,
        String name,
        String email,
        @Nullable UUID account,
        Language language,
        Instant cameAt,
        IdeaState state,
        String title,
        String angle,
        String kind,
        List<String> crew,
        @Nullable LocalDate due,
        String nextStep,
        String reason,
        @Nullable UUID into,
        @Nullable UUID story) {
    private static final int LONGEST_HEADLINE = 90;

    public Idea {
        crew = List.copyOf(crew);
    }

    /** What files of it are sent for. */
    public static SubjectRef ref(UUID id) {
        return new SubjectRef("conference", "idea", id);
    }

    public boolean waits() {
        return state == IdeaState.WAITING;
    }

    public boolean canBeAnswered() {
        return !email.isEmpty() || account != null;
    }

    /** Its title, else its first sentence; empty when it has no words. */
    public String headline() {
        if (!title.isEmpty()) {
            return title;
        }
        String line = words.strip().split("\n|(?<=[.!?؟…])\\s+", 2)[0].strip();
        if (line.length() <= LONGEST_HEADLINE) {
            return line;
        }
        int space = line.lastIndexOf(' ', LONGEST_HEADLINE);
        return line.substring(0, space < 40 ? LONGEST_HEADLINE : space) + "…";
    }
}
