package org.parvis.newsroom.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds bold words, named links and plain addresses in a line of text. */
final class RunReader {
    private static final Pattern MARK =
            Pattern.compile(
                    "\\*\\*(?<strong>[^*\n]+)\\*\\*"
                            + "|\\[(?<label>[^\\]\n]+)]\\((?<target>[^)\\s]+)\\)"
                            + "|(?<address>https?://[^\\s<>\"]+[^\\s<>\".,;:!?)»])");

    private RunReader() {}

    static List<Run> read(String text) {
        List<Run> runs = new ArrayList<>();
        Matcher mark = MARK.matcher(text);
        int done = 0;
        while (mark.find()) {
            addPlain(runs, text.substring(done, mark.start()));
            runs.add(marked(mark));
            done = mark.end();
        }
        addPlain(runs, text.substring(done));
        return List.copyOf(runs);
    }

    private static void addPlain(List<Run> runs, String text) {
        if (!text.isEmpty()) {
            runs.add(Run.plain(text));
        }
    }

    private static Run marked(Matcher mark) {
        if (mark.group("strong") != null) {
            return new Run(mark.group("strong"), true, null);
        }
        if (mark.group("address") != null) {
            return link(mark.group("address"), mark.group("address"), mark.group());
        }
        return link(mark.group("label"), mark.group("target"), mark.group());
    }

    private static Run link(String label, String target, String asTyped) {
        return Run.isSafe(target) ? new Run(label, false, target) : Run.plain(asTyped);
    }
}
