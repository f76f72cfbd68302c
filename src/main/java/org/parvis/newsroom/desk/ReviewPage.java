package org.parvis.newsroom.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.credits.CrewList;
import org.parvis.credits.pieces.AppearanceList;
import org.parvis.identity.Studio;
import org.parvis.media.Player;
import org.parvis.newsroom.Status;
import org.parvis.newsroom.Step;
import org.parvis.newsroom.Story;
import org.parvis.newsroom.Toast;
import org.parvis.newsroom.data.DataSet;
import org.parvis.newsroom.notebook.Notebook;
import org.parvis.newsroom.reading.StoryView;
import org.parvis.newsroom.sender.Sender;
import org.parvis.newsroom.workflow.Check;
import org.parvis.newsroom.workflow.Move;
import org.parvis.platform.web.Page;
import org.parvis.remarks.RemarkBoard;

/**
 * A story to be read and decided upon.
 *
 * @param sender who proposed it without an account, or nothing
 * @param notebook of which it is a page, or nothing
 * @param data of the "Labo ouvert", or nothing
 * @param player of its film or sound, or nothing
 * @param checks the list "before publishing"
 * @param remarks what was said of it
 * @param state where its review stands
 * @param blocked message key of what stands in the way of publication, or nothing
 * @param refusal why the last attempt was refused, or nothing
 * @param reading the form that says who re-read "En bref"
 * @param rest what else waits to be read, once this one was decided upon, or nothing
 * @param mayWithdraw whether the visitor may take it offline
 */
public record ReviewPage(
        Studio studio,
        Story story,
        @Nullable Sender sender,
        @Nullable Notebook notebook,
        @Nullable DataSet data,
        StoryView view,
        @Nullable Player player,
        CrewList crew,
        AppearanceList people,
        List<Check> checks,
        RemarkBoard remarks,
        ReviewState state,
        List<Step> steps,
        @Nullable String blocked,
        @Nullable String refusal,
        @Nullable Toast toast,
        EasyReadingTyped reading,
        Pile.@Nullable Rest rest,
        boolean reviews,
        boolean publishes,
        boolean mayWithdraw)
        implements Page {

    public String say(String key, Object... namesAndValues) {
        return studio.place().say(key, namesAndValues);
    }

    public String href(String inside) {
        return studio.place().href(inside);
    }

    public boolean returnable() {
        return reviews && Move.RETURN.from().contains(story.status());
    }

    public boolean declinable() {
        return reviews && Move.DECLINE.from().contains(story.status());
    }

    public boolean acceptable() {
        boolean one = Move.ACCEPT.from().contains(story.status());
        boolean more =
                state.needed() > 1
                        && (story.status() == Status.READY
                                || story.status() == Status.ONLINE && story.changedSince());
        return reviews && (one || more && !state.approvedByMe());
    }

    /** Whether the button that publishes has its place here, even when something blocks it. */
    public boolean publishable() {
        boolean here = Move.PUBLISH.from().contains(story.status());
        return publishes && here && (story.status() != Status.ONLINE || story.changedSince());
    }

    /** Whether a moment may be chosen at which it goes online by itself. */
    public boolean plannable() {
        return publishable() && !"newsroom.blocked.alone".equals(blocked) && story.agreed();
    }

    public boolean withdrawable() {
        return mayWithdraw && story.status() == Status.ONLINE;
    }

    /** Whether it says another story in its own language. */
    public boolean translation() {
        return checks.stream().anyMatch(check -> check.code().equals("translated"));
    }

    public String name() {
        return story.title().isBlank() ? say("newsroom.untitled") : story.title();
    }
}
