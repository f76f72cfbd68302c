package org.parvis.remarks;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * A passage, named so that it is found again when the text around it changes: the words themselves,
 * and a few before and after (the text quote selector of the W3C's web annotations).
 *
 * @param field where, such as {@code body}
 */
public record Quote(String field, String exact, String before, String after) {
    /** How much of what stands around is kept, in characters. */
    static final int AROUND = 32;

    /** The longest passage one may remark upon, in characters. */
    static final int LONGEST = 1_000;

    /**
     * A link that shows the passage where it stands on the page, without script (text fragments).
     */
    public String link() {
        String left = before.replaceFirst("^\\S*", "").strip();
        String right = after.replaceFirst("\\S*$", "").strip();
        String start = left.isEmpty() ? "" : encoded(left) + "-,";
        String end = right.isEmpty() ? "" : ",-" + encoded(right);
        return "#:~:text=" + start + encoded(exact.strip()) + end;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("-", "%2D");
    }
}
