package org.parvis.newsroom.desk;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parvis.identity.Studio;
import org.parvis.newsroom.DeskLine;
import org.parvis.newsroom.StoryId;
import org.parvis.platform.web.Page;

/**
 * A list of stories in the newsroom.
 *
 * @param inside what follows a story's desk in the links
 * @param notes what is said of each beside its name
 * @param words first part of the keys of its words: {@code .empty}, {@code .verb}
 * @param rules where the rules of review are set, for who may; else nothing
 */
public record StoryListPage(
        Studio studio,
        List<DeskLine> lines,
        Map<StoryId, List<LineNote>> notes,
        String inside,
        String words,
        @Nullable String rules)
        implements Page {
    /** What is said of a story beside its name. */
    public List<LineNote> notes(DeskLine line) {
        return notes.getOrDefault(line.id(), List.of());
    }

    public String say(String key, Object... namesAndValues) {
        return studio.place().say(key, namesAndValues);
    }

    public String title(DeskLine line) {
        return line.title().isBlank() ? say("newsroom.untitled") : line.title();
    }

    public String date(DeskLine line) {
        return studio.place().formats().dateAndTime(line.statusAt());
    }
}
