package org.parvis.workshops.equipment;

import java.util.List;
import org.parvis.identity.Studio;
import org.parvis.platform.web.Page;
import org.parvis.platform.web.Typed;

/**
 * The inventory.
 *
 * @param borrowed what other media have lent, in words
 */
public record EquipmentPage(
        Studio studio,
        String action,
        Typed typed,
        List<Line> items,
        List<String> borrowed,
        Choices choices)
        implements Page {
    /** Something to choose. */
    public record Choice(String id, String label) {}

    /** To whom something may be lent. */
    public record Choices(List<Choice> sessions, List<String> names, List<Choice> media) {}

    /**
     * A thing.
     *
     * @param borrower who has it, or empty
     * @param late whether it should be back
     * @param here whether the session that was asked for has it
     */
    public record Line(
            String id,
            String tag,
            String name,
            String kit,
            Condition state,
            String href,
            String borrower,
            String due,
            boolean late,
            boolean here,
            boolean ticked) {
        /** Whether it can be lent now. */
        public boolean free() {
            return borrower.isEmpty() && state.usable();
        }
    }

    /** Names of kits, each once. */
    public List<String> kits() {
        return items.stream().map(Line::kit).filter(kit -> !kit.isEmpty()).distinct().toList();
    }

    /** Things of one kit, or of none. */
    public List<Line> of(String kit) {
        return items.stream().filter(line -> line.kit().equals(kit)).toList();
    }

    public String say(String key, Object... namesAndValues) {
        return studio.chrome().say(key, namesAndValues);
    }
}
