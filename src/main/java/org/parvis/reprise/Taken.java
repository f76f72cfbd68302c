package org.parvis.reprise;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.EntryRef;
import org.parvis.kernel.PortalId;
import org.parvis.kernel.Slug;
import org.parvis.kernel.SubjectRef;
import org.parvis.portal.Rubric;

/**
 * A story of another portal as one has taken it up.
 *
 * @param portal the taker
 * @param title as it was when it was last taken up
 * @param foremost whether it is to open the taker's front page
 * @param endedAt when it left the taker's pages, or nothing while it stands there
 * @param endedWhy {@link #LET_GO}, {@link #OFFER_ENDED} or why the story left its home
 */
public record Taken(
        PortalId portal,
        UUID id,
        EntryRef home,
        String title,
        Slug slug,
        Rubric rubric,
        String introduction,
        boolean foremost,
        Instant takenAt,
        @Nullable Instant endedAt,
        String endedWhy) {
    static final String LET_GO = "let-go";
    static final String OFFER_ENDED = "offer-ended";
    private static final String MODULE = "reprise";

    public boolean online() {
        return endedAt == null;
    }

    /** Whether it left because the taker wished so. */
    public boolean letGo() {
        return endedWhy.equals(LET_GO);
    }

    /** What the catalogue knows it as. */
    public SubjectRef ref() {
        return ref(id);
    }

    static SubjectRef ref(UUID id) {
        return new SubjectRef(MODULE, "reprise", id);
    }

    static boolean names(SubjectRef subject) {
        return subject.module().equals(MODULE);
    }
}
