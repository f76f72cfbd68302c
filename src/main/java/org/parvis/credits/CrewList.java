package org.parvis.credits;

import java.util.List;

/**
 * The crew as the public sees it, for the template {@code credits/crew}.
 *
 * @param title "L’équipe"
 * @param note a line under the list, or empty
 */
public record CrewList(String title, List<Line> lines, String note) {
    /**
     * One person.
     *
     * @param roles names of the roles, separated by commas
     * @param small age or note, or empty
     * @param first "Première fois à ce poste", or empty
     */
    public record Line(String roles, String name, String small, String first) {}
}
