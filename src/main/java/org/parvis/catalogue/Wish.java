package org.parvis.catalogue;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Cursor;

/** What the reader asks of a list, as it stands behind the question mark of its address. */
public record Wish(Map<String, String> answers) {
    public static final String KIND = "genre";
    public static final String THEME = "theme";
    public static final String LANGUAGE = "langue";
    public static final String SPAN = "duree";
    public static final String RUBRIC = "rubrique";
    public static final String WORDS = "q";
    public static final String PAGE = "page";
    public static final String AFTER = "apres";
    private static final int LONGEST = 200;

    /** Reads these questions; others are nothing to us and do not survive in links. */
    public static Wish of(HttpServletRequest request, String... questions) {
        Map<String, String> answers = new LinkedHashMap<>();
        for (String question : questions) {
            String answer = request.getParameter(question);
            if (answer != null && !answer.isBlank() && answer.length() <= LONGEST) {
                answers.put(question, answer.strip());
            }
        }
        return new Wish(answers);
    }

    @Nullable
    public String get(String question) {
        return answers.get(question);
    }

    public boolean has(String question, String answer) {
        return answer.equals(answers.get(question));
    }

    public Optional<Cursor> after() {
        return Optional.ofNullable(answers.get(AFTER)).flatMap(Cursor::parse);
    }

    /**
     * Another answer to one question, from the top of the list again; null takes the question away.
     */
    public Wish with(String question, @Nullable String answer) {
        Map<String, String> changed = new LinkedHashMap<>(answers);
        changed.remove(AFTER);
        changed.remove(PAGE);
        changed.remove(question);
        if (answer != null) {
            changed.put(question, answer);
        }
        return new Wish(changed);
    }

    public boolean isFiltered() {
        return answers.keySet().stream().anyMatch(question -> !question.equals(AFTER));
    }

    /** The part of the address from the question mark on, or empty. */
    public String query() {
        StringBuilder query = new StringBuilder();
        answers.forEach((question, answer) ->
                query.append(query.isEmpty() ? '?' : '&')
                        .append(question)
                        .append('=')
                        .append(URLEncoder.encode(answer, StandardCharsets.UTF_8)));
        return query.toString();
    }
}
