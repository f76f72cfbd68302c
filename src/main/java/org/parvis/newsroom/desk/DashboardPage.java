package org.parvis.newsroom.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.identity.Studio;
import org.parvis.network.Template;
import org.parvis.newsroom.DeskLine;
import org.parvis.newsroom.Month;
import org.parvis.newsroom.Status;
import org.parvis.newsroom.StoryKind;
import org.parvis.platform.web.Page;

/**
 * The newsroom's first page.
 *
 * @param todo what waits for this person, the most pressing first
 * @param starters first stories of this media that nobody has begun
 * @param board what is in the making, a column for each state
 * @param setsAside whether the visitor may say that the media wants none of a first story
 * @param month figures since the first of the month, or nothing for those who only contribute
 */
public record DashboardPage(
        Studio studio,
        List<Todo> todo,
        List<Starter> starters,
        boolean setsAside,
        List<Column> board,
        @Nullable Month month)
        implements Page {

    /**
     * A first story that was chosen when the media was opened, until somebody begins it.
     *
     * @param action path of the POST that begins it, to give to {@code place.href}
     */
    public record Starter(Template template, StoryKind kind, String action) {}

    /**
     * Something that waits: sentence, context, one verb.
     *
     * @param path to give to {@code place.href}
     * @param pressing whether the verb is the black button
     */
    public record Todo(
            String sentence, String context, String verb, String path, boolean pressing) {}

    /** One state of the board. */
    public record Column(Status status, List<DeskLine> lines, int count) {}

    public String say(String key, Object... namesAndValues) {
        return studio.place().say(key, namesAndValues);
    }

    public String href(String inside) {
        return studio.place().href(inside);
    }
}
