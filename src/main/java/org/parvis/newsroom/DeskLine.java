package org.parvis.newsroom;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Slug;
import org.parvis.newsroom.sender.Sender;

/**
 * A story in a list of the newsroom.
 *
 * @param withoutAccount whether it came from a {@link Sender}
 */
public record DeskLine(
        StoryId id,
        StoryKind kind,
        Status status,
        String title,
        @Nullable Slug slug,
        Instant statusAt,
        Instant changedAt,
        boolean agreed,
        boolean agreementStale,
        boolean changedSince,
        boolean withoutAccount,
        List<Author> authors) {
    public DeskLine {
        authors = List.copyOf(authors);
    }

    /** Where it is worked on, to give to {@code place.href}. */
    public String desk() {
        return "/redaction/recits/" + id;
    }

    /** Who made it, as the newsroom knows them. */
    public String fullNames() {
        return String.join(", ", authors.stream().map(Author::fullName).toList());
    }
}
