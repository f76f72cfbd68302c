package org.parvis.credits.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * What somebody typed, with a sentence beside each field that needs another look: shown again as it
 * was typed.
 */
public final class Form {
    private final Map<String, List<String>> values;
    private final Map<String, String> errors = new LinkedHashMap<>();

    private Form(Map<String, List<String>> values) {
        this.values = values;
    }

    public static Form empty() {
        return new Form(Map.of());
    }

    public static Form of(MultiValueMap<String, String> sent) {
        return new Form(Map.copyOf(sent));
    }

    public static Form filled(Map<String, String> values) {
        return filled(values, Map.of());
    }

    public static Form filled(Map<String, String> values, Map<String, List<String>> several) {
        Map<String, List<String>> lists = new LinkedHashMap<>(several);
        values.forEach((name, value) -> lists.put(name, List.of(value)));
        return new Form(lists);
    }

    /** What stands in this field; empty when nothing does. */
    public String value(String name) {
        List<String> all = values.getOrDefault(name, List.of());
        return all.isEmpty() ? "" : clean(all.getFirst());
    }

    /** What stands in all fields of this name, empty ones left out. */
    public List<String> values(String name) {
        return values.getOrDefault(name, List.of()).stream()
                .filter(Objects::nonNull)
                .map(Form::clean)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    public boolean has(String name) {
        return values.containsKey(name);
    }

    /** Whether a box is ticked or this choice made. */
    public boolean is(String name, String value) {
        return value(name).equals(value);
    }

    /** The key of the sentence about this field, or nothing. */
    public @Nullable String error(String name) {
        return errors.get(name);
    }

    /** {@code true} for a field to look at again; nothing else: written to {@code aria-invalid}. */
    public @Nullable String invalid(String name) {
        return errors.containsKey(name) ? "true" : null;
    }

    public Map<String, String> errors() {
        return Map.copyOf(errors);
    }

    public boolean isRight() {
        return errors.isEmpty();
    }

    public void refuse(String name, String messageKey) {
        errors.putIfAbsent(name, messageKey);
    }

    /** A text that must be there. */
    public String required(String name, int longest, String whenEmpty) {
        String text = optional(name, longest);
        if (text.isEmpty()) {
            refuse(name, whenEmpty);
        }
        return text;
    }

    /** A text that may be empty. */
    public String optional(String name, int longest) {
        String text = value(name);
        if (text.codePointCount(0, text.length()) > longest) {
            refuse(name, "credits.error.long");
        }
        return text;
    }

    /** An age in years, or nothing; anything else is refused. */
    public OptionalInt age(String name) {
        String text = value(name);
        if (text.isEmpty()) {
            return OptionalInt.empty();
        }
        if (text.matches("[0-9]{1,3}") && Integer.parseInt(text) <= Limits.OLDEST) {
            return OptionalInt.of(Integer.parseInt(text));
        }
        refuse(name, "credits.error.age");
        return OptionalInt.empty();
    }

    /** Without spaces around nor characters that neither screens nor PostgreSQL take. */
    private static String clean(String text) {
        return text.replace("\r\n", "\n").replaceAll("[\\p{Cntrl}&&[^\n\t]]", "").strip();
    }
}
