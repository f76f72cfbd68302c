package org.parvis.newsroom.desk;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parvis.newsroom.Actor;
import org.parvis.newsroom.DeskLine;
import org.parvis.newsroom.DeskStore;
import org.parvis.newsroom.Status;
import org.parvis.newsroom.Story;
import org.parvis.newsroom.StoryId;
import org.parvis.newsroom.review.Reviewing;
import org.parvis.newsroom.review.Taking;
import org.springframework.stereotype.Component;

/** What remains to be read by somebody, once a story has been decided upon. */
@Component
public final class Pile {
    private static final int MOST = 200;

    private final DeskStore desk;
    private final Reviewing reviewing;

    Pile(DeskStore desk, Reviewing reviewing) {
        this.desk = desk;
        this.reviewing = reviewing;
    }

    /**
     * The rest of the pile.
     *
     * @param next the one that arrived after it, then the one that waits longest; nothing when the
     *     pile is empty
     */
    public record Rest(int count, @Nullable DeskLine next) {}

    /**
     * Without one's own stories and those that somebody else takes care of. What was passed over is
     * not offered again and again.
     *
     * @param arrived when the story decided upon was proposed
     */
    Rest after(Story story, Instant arrived, Actor actor) {
        Map<StoryId, Taking> takings = reviewing.takings(story.portal());
        List<DeskLine> lines =
                Stream.of(Status.PROPOSED, Status.READY)
                        .flatMap(status -> desk.waiting(story.portal(), status, MOST).stream())
                        .filter(line -> !line.id().equals(story.id()))
                        .filter(line -> !isOnlyBy(line, actor))
                        .filter(line -> !isTaken(takings.get(line.id()), actor))
                        .toList();
        DeskLine next =
                lines.stream()
                        .filter(line -> line.statusAt().isAfter(arrived))
                        .findFirst()
                        .orElse(lines.isEmpty() ? null : lines.getFirst());
        return new Rest(lines.size(), next);
    }

    private static boolean isTaken(@Nullable Taking taking, Actor actor) {
        return taking != null && !taking.account().equals(actor.account());
    }

    /** Nobody reads what they alone wrote. */
    static boolean isOnlyBy(DeskLine line, Actor actor) {
        return line.authors().size() == 1
                && line.authors().getFirst().account().equals(actor.account());
    }
}
