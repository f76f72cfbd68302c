package org.parvis.catalogue.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.Listing;
import org.parvis.kernel.Cursor;
import org.parvis.platform.web.Refused;
import org.parvis.portal.Rubric;

/**
 * What a program asks, behind the question mark. Unlike a reader's, a question that we do not
 * understand is refused (400), so that whoever writes the program sees it.
 */
final class ApiQuestion {
    static final int USUAL = 20;
    static final int MOST = 100;
    private static final int LONGEST = 200;

    private final HttpServletRequest request;

    ApiQuestion(HttpServletRequest request, String... known) {
        this.request = request;
        Map<String, String[]> asked = request.getParameterMap();
        Set<String> unknown = new TreeSet<>(asked.keySet());
        unknown.removeAll(Set.of(known));
        if (!unknown.isEmpty()) {
            throw refused(unknown.iterator().next());
        }
    }

    /** The listing asked for, within what {@code of} limits. */
    Listing listing(Listing of) {
        return new Listing(
                of.audiences(),
                of.portal(),
                rubric(),
                word("kind"),
                word("theme"),
                word("language"),
                null,
                after());
    }

    @Nullable Rubric rubric() {
        String word = word("rubric");
        if (word == null) {
            return null;
        }
        try {
            return Rubric.valueOf(word.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException none) {
            throw refused("rubric");
        }
    }

    private @Nullable Cursor after() {
        String text = word("after");
        if (text == null) {
            return null;
        }
        Optional<Cursor> cursor = Cursor.parse(text);
        return cursor.orElseThrow(() -> refused("after"));
    }

    int limit() {
        return number("limit", USUAL, MOST);
    }

    int number(String name, int usual, int most) {
        String text = word(name);
        if (text == null) {
            return usual;
        }
        if (!text.matches("[0-9]{1,4}") || text.matches("0+") || Integer.parseInt(text) > most) {
            throw refused(name);
        }
        return Integer.parseInt(text);
    }

    /** An answer to one question, or nothing when it was not asked or left empty. */
    @Nullable String word(String name) {
        String text = request.getParameter(name);
        if (text == null || text.isBlank()) {
            return null;
        }
        if (text.length() > LONGEST || text.indexOf('\0') >= 0) {
            throw refused(name);
        }
        return text.strip();
    }

    private static Refused refused(String name) {
        String shown = name.length() > 40 ? name.substring(0, 40) : name;
        return new Refused(400, "catalogue.api.question", "name", shown);
    }
}
