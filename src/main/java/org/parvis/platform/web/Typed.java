package org.parvis.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed in a form, with a sentence beside each field that needs another look: the
 * form is shown again as it was sent, and nothing typed is lost.
 */
public final class Typed {
    private final Map<String, List<String>> values;
    private final Map<String, String> problems = new LinkedHashMap<>();

    private Typed(Map<String, List<String>> values) {
        this.values = values;
    }

    /** A form nobody has filled in yet. */
    public static Typed nothing() {
        return new Typed(Map.of());
    }

    /** What was sent. */
    public static Typed of(HttpServletRequest request) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, sent) -> values.put(name, List.of(sent)));
        return new Typed(values);
    }

    /** What is known already, to begin with. */
    public static Typed filled(Map<String, String> known) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        known.forEach((name, value) -> values.put(name, List.of(value)));
        return new Typed(values);
    }

    /** What stands in this field; empty when nothing does. */
    public String value(String name) {
        List<String> all = values.getOrDefault(name, List.of());
        return all.isEmpty() ? "" : clean(all.getFirst());
    }

    /** What stands in all fields of this name, empty ones left out. */
    public List<String> all(String name) {
        return values.getOrDefault(name, List.of()).stream()
                .map(Typed::clean)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    /** The lines of a field, empty ones left out. */
    public List<String> lines(String name) {
        return Arrays.stream(value(name).split("\n"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    public boolean has(String name) {
        return values.containsKey(name);
    }

    /** Whether there is a field whose name begins so. */
    public boolean hasAny(String beginning) {
        return values.keySet().stream().anyMatch(name -> name.startsWith(beginning));
    }

    /** Whether this box is ticked or this choice made. */
    public boolean is(String name, String value) {
        return all(name).contains(value);
    }

    /** A text that must be there and may be so long. */
    public String text(String name, int longest, @Nullable String whenEmpty, String whenLong) {
        String text = value(name);
        if (text.isEmpty() && whenEmpty != null) {
            refuse(name, whenEmpty);
        }
        if (text.codePointCount(0, text.length()) > longest) {
            refuse(name, whenLong);
        }
        return text;
    }

    /** A whole number between these, or nothing; anything else is refused. */
    public @Nullable Integer number(String name, int least, int most, String whenWrong) {
        String text = value(name);
        if (text.isEmpty()) {
            return null;
        }
        if (text.matches("[0-9]{1,9}")) {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        }
        refuse(name, whenWrong);
        return null;
    }

    /** One of these, or nothing. */
    public <E extends Enum<E>> @Nullable E one(String name, Class<E> type) {
        String text = value(name);
        return Arrays.stream(type.getEnumConstants())
                .filter(each -> each.name().equals(text))
                .findFirst()
                .orElse(null);
    }

    /** The identifier in this field, or nothing. */
    public Optional<UUID> id(String name) {
        try {
            return Optional.of(UUID.fromString(value(name)));
        } catch (IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }

    /** Puts a sentence beside a field; the first one stays. */
    public void refuse(String name, String sentence) {
        problems.putIfAbsent(name, sentence);
    }

    /** The sentence beside a field; empty when all is well. */
    public String problem(String name) {
        return problems.getOrDefault(name, "");
    }

    /** All sentences by their field, in the order in which they were found. */
    public Map<String, String> problems() {
        return Collections.unmodifiableMap(problems);
    }

    public boolean isRight() {
        return problems.isEmpty();
    }

    /** {@code true} for a field to look at again, else nothing: written to {@code aria-invalid}. */
    public @Nullable String invalid(String name) {
        return problems.containsKey(name) ? "true" : null;
    }

    /** Without spaces around nor characters that neither screens nor PostgreSQL take. */
    private static String clean(String text) {
        return text.replace("\r\n", "\n").replaceAll("[\\p{Cntrl}&&[^\n\t]]", "").strip();
    }
}
