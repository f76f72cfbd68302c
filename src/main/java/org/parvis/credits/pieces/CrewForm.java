package org.parvis.credits.pieces;

import java.util.List;
import java.util.stream.IntStream;
import org.parvis.credits.CrewRole;
import org.parvis.credits.form.Form;
import org.parvis.portal.Place;

/**
 * The form that names the crew, for the template {@code credits/crewForm}. Every button of it
 * saves.
 *
 * @param action where it is sent
 * @param back where one goes after that
 * @param rows how many people it shows, with one empty row at least
 * @param form what stands in it
 */
public record CrewForm(
        Place place, String action, String back, int rows, List<CrewRole> roles, Form form) {
    /** Roles one person may have in the form. */
    public static final int ROLES = 3;

    public String say(String key, Object... namesAndValues) {
        return place.say(key, namesAndValues);
    }

    public List<Integer> indices() {
        return IntStream.range(0, rows).boxed().toList();
    }

    /** The role chosen in this select of this row, or empty. */
    public String role(int row, int select) {
        List<String> chosen = form.values("role-" + row);
        return select < chosen.size() ? chosen.get(select) : "";
    }
}
