package org.parvis.workshops.production;

import java.util.List;
import org.parvis.identity.Studio;
import org.parvis.platform.web.Page;
import org.parvis.platform.web.Typed;

/**
 * The board of what is being made.
 *
 * @param named all stages, to be called otherwise
 */
public record BoardPage(
        Studio studio,
        List<Column> columns,
        List<NamedStage> named,
        List<Choice> groups,
        Typed typed)
        implements Page {
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
