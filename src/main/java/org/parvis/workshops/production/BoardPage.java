package org.parvis.workshops.production;

import java.util.List;
import org.parvis.identity.Studio;
import org.parvis.platform.web.Page;
import org.parvis.platform.web.Typed;

/**
 * The board of what is being made.
 *
 * @param named all stages, to be called otherwise
 * @param moved how many productions were just moved, because their stage was taken away
 */
public record BoardPage(
        Studio studio,
        List<Column> columns,
        List<NamedStage> named,
        List<Choice> groups,
        Typed typed,
        int moved)
        implements Page {
    BoardPage withMoved(int count) {
        return new BoardPage(studio, columns, named, groups, typed, count);
    }

    /** Whether the stages are shown to be changed: after a mistake, or when they just were. */
    public boolean changing() {
        return moved > 0 || !typed.isRight();
    }

    /** One stage. */
    public record Column(NamedStage stage, List<Card> cards) {}

    /**
     * One production.
     *
     * @param detail who makes it, or when it last moved
     */
    public record Card(String id, String title, String href, String detail, Stage stage) {}

    /** A group in a list. */
    public record Choice(String id, String label) {}

    /** Stages to move to. */
    public List<NamedStage> stages() {
        return columns.stream().map(Column::stage).toList();
    }

    public String say(String key, Object... namesAndValues) {
        return studio.chrome().say(key, namesAndValues);
    }
}
