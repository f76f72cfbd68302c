package org.parvis.newsroom.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.audience.SeenWords;
import org.parvis.identity.Studio;
import org.parvis.newsroom.Status;
import org.parvis.newsroom.Step;
import org.parvis.newsroom.Story;
import org.parvis.newsroom.Toast;
import org.parvis.newsroom.files.FileTile;
import org.parvis.newsroom.workflow.Check;
import org.parvis.newsroom.workflow.Move;
import org.parvis.platform.web.Page;
import org.parvis.remarks.RemarkBoard;

/**
 * A story in the newsroom, for its authors: where it stands, why, what to do.
 *
 * @param reason the last reason given, when it stands for something to change or was withdrawn
 * @param steps its history, newest first
 * @param mayReview whether the visitor may open the review page
 * @param author whether the visitor signs it
 * @param offer where it is lent to the other portals, for who may, while it is online; else nothing
 * @param seen who saw it, once it was online; else nothing
 * @param advice what the newsroom will miss, for its author while it is not online
 * @param translation whether it says another story in its own language
 * @param remarks what was said of it
 */
public record StoryDeskPage(
        Studio studio,
        Story story,
        @Nullable Toast toast,
        @Nullable Step reason,
        List<Step> steps,
        List<FileTile> files,
        boolean mayReview,
        boolean author,
        @Nullable String offer,
        @Nullable SeenWords seen,
        List<Check> advice,
        boolean translation,
        RemarkBoard remarks)
        implements Page {

    public String say(String key, Object... namesAndValues) {
        return studio.place().say(key, namesAndValues);
    }

    public String href(String inside) {
        return studio.place().href(inside);
    }

    /** Whether the author is asked to agree (again) to the text as it stands. */
    public boolean asksAgreement() {
        boolean sent =
                story.status() == Status.PROPOSED
                        || story.status() == Status.READY
                        || story.status() == Status.ONLINE && story.changedSince();
        return author && sent && !story.agreed();
    }

    /** Whether its author may take it back before it is online. */
    public boolean recallable() {
        return author && Move.RECALL.from().contains(story.status());
    }

    public String name() {
        return story.title().isBlank() ? say("newsroom.untitled") : story.title();
    }
}
