package org.parvis.catalogue;

import java.util.List;

/**
 * One question a list may be narrowed by, as links.
 *
 * @param label "Thème"
 */
public record Filter(String label, List<Choice> choices) {
    /**
     * One answer.
     *
     * @param current whether it is the one chosen
     * @param count how many entries there are; 0 is not shown
     */
    public record Choice(String label, String href, boolean current, int count) {}
}
