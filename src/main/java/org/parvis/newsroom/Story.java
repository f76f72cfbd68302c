package org.parvis.newsroom;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Language;
import org.parvis.kernel.PortalId;
import org.parvis.kernel.Slug;
import org.parvis.platform.text.Spaces;

/**
 * A story, with what is worked on and what is online.
 *
 * @param version grows with each saved text
 * @param published what readers see, or nothing when it never was online
 * @param slug its address once it was online
 * @param publishedAt when it first went online
 * @param seen {@code YES}, {@code NO} or {@code UNKNOWN}: is somebody seen or heard?
 * @param phone to call the author back, never shown to readers
 * @param ownWork the author made the pictures and sounds or may use them
 * @param freeMusic there is no music of the trade in it
 * @param changedSince the content differs from what is online
 */
public record Story(
        PortalId portal,
        StoryId id,
        StoryKind kind,
        Status status,
        int version,
        StoryContent content,
        @Nullable StoryContent published,
        @Nullable Slug slug,
        @Nullable Instant publishedAt,
        String seen,
        String phone,
        boolean ownWork,
        boolean freeMusic,
        @Nullable Agreement agreement,
        boolean changedSince,
        Instant createdAt,
        Instant changedAt,
        UUID changedBy,
        String changedName,
        Instant statusAt,
        List<Author> authors) {
    public Story {
        authors = List.copyOf(authors);
    }

    /** Its words as readers have them; as they are worked on when it never was online. */
    public StoryContent asRead() {
        return published == null ? content : published;
    }

    public boolean isBy(UUID account) {
        return authors.stream().anyMatch(author -> author.account().equals(account));
    }

    public boolean isOnlyBy(UUID account) {
        return isBy(account) && authors.size() == 1;
    }

    /** Whether an author agreed to the text as it stands. */
    public boolean agreed() {
        return agreement != null && !agreement.stale();
    }

    /** The names readers see; anonymous authors are left out. */
    public List<String> authorNames() {
        return authors.stream().map(Author::shownName).filter(name -> !name.isEmpty()).toList();
    }

    /** Where it is worked on, to give to {@code place.href}. */
    public String desk() {
        return "/redaction/recits/" + id;
    }

    /**
     * Where readers find it, to give to {@code place.href}; only for a story that has an address.
     */
    public String path() {
        return kind.folder() + "/" + slug;
    }

    /** Its title with the spaces of its language, as readers see it; blank when it has none. */
    public String title() {
        return Spaces.set(new Language(content.language()), content.title());
    }
}
