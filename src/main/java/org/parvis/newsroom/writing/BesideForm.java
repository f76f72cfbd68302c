package org.parvis.newsroom.writing;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.parvis.newsroom.Passage;
import org.parvis.newsroom.StoryForm;
import org.parvis.newsroom.text.BlockReader;

/**
 * A translation typed beside its original, passage by passage. A passage left empty says what
 * stands in its hidden field: most often the words of the original, until somebody translates them.
 */
final class BesideForm {
    private static final int MOST = 400;
    private static final Pattern MARK = Pattern.compile("^(#+|>|-) *");
    private static final Pattern FIELD =
            Pattern.compile(
                    "title|standfirst|easy|body|transcript|(description|legend)-[0-9a-f-]{36}");

    private BesideForm() {}

    /** The name of what is typed; {@link #otherwise} is that of its hidden field. */
    static String name(int number) {
        return "mots" + number;
    }

    static String otherwise(int number) {
        return "sinon" + number;
    }

    /** Which field of the story a passage belongs to. */
    static String field(int number) {
        return "champ" + number;
    }

    /** The whole form of the story, as far as it was here. */
    static StoryForm read(HttpServletRequest request) {
        Map<String, List<String>> parts = new LinkedHashMap<>();
        for (int number = 0; number < MOST; number++) {
            String field = request.getParameter(field(number));
            if (field != null && FIELD.matcher(field).matches()) {
                String words = words(request, number);
                parts.computeIfAbsent(field, one -> new ArrayList<>()).add(words);
            }
        }
        Map<String, String> values = new LinkedHashMap<>();
        parts.forEach((field, words) ->
                values.put(
                        field,
                        String.join(
                                "\n\n", words.stream().filter(one -> !one.isBlank()).toList())));
        return StoryForm.of(values);
    }

    private static String words(HttpServletRequest request, int number) {
        String typed =
                Optional.ofNullable(request.getParameter(name(number)))
                        .map(BlockReader::clean)
                        .orElse("");
        String otherwise = Optional.ofNullable(request.getParameter(otherwise(number))).orElse("");
        return typed.isBlank() ? otherwise : marked(typed, otherwise);
    }

    /** A question stays a question, a quote a quote, though whoever translates forgets its mark. */
    private static String marked(String typed, String like) {
        Matcher mark = MARK.matcher(like);
        boolean one = !typed.contains("\n\n") && !like.contains("\n\n");
        if (!one || !mark.find() || MARK.matcher(typed).find()) {
            return typed;
        }
        return mark.group().startsWith("#")
                ? mark.group() + typed
                : typed.lines().map(line -> mark.group() + line).collect(Collectors.joining("\n"));
    }

    /** How many lines a passage wants: those of its original, and a little. */
    static int rows(Passage passage) {
        String longest =
                passage.original() == null || passage.original().length() < passage.words().length()
                        ? passage.words()
                        : passage.original();
        return Math.clamp(longest.length() / 60 + 2, 2, 14);
    }
}
