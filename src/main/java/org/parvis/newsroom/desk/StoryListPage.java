package org.parvis.newsroom.desk;

import java.util.List;
import org.parvis.identity.Studio;
import org.parvis.newsroom.DeskLine;
import org.parvis.platform.web.Page;

/**
 * A list of stories in the newsroom.
 *
 * @param inside what follows a story's desk in the links
 * @param words first part of the keys of its words: {@code .empty}, {@code .verb}
 */
public record StoryListPage(Studio studio, List<DeskLine> lines, String inside, String words)
        implements Page {
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
