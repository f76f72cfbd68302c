package org.parvis.platform.text;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One message, read once. Where texts only take the place of names, as on most cards of a page,
 * they are joined here; numbers, dates and plurals are ICU's.
 */
final class Sentence {
    private static final Pattern ONLY_NAMES = Pattern.compile("[^{}]*(\\{[\\w-]+}[^{}]*)+");
    private static final Pattern BRACE = Pattern.compile("[{}]");

    private final MessageFormat format;

    /** Text, name, text, name… or nothing when ICU must look at the message. */
    private final String @Nullable [] pieces;

    Sentence(String pattern, ULocale locale) {
        this.format = new MessageFormat(pattern, locale);
        this.pieces = ONLY_NAMES.matcher(pattern).matches() ? BRACE.split(pattern, -1) : null;
    }

    String with(Map<String, Object> values) {
        if (pieces == null || !values.values().stream().allMatch(String.class::isInstance)) {
            // MessageFormat is not safe for two threads at once
            return ((MessageFormat) format.clone()).format(values);
        }
        StringBuilder text = new StringBuilder(pieces[0]);
        for (int index = 1; index + 1 < pieces.length; index += 2) {
            Object value = values.get(pieces[index]);
            text.append(value == null ? "{" + pieces[index] + "}" : value)
                    .append(pieces[index + 1]);
        }
        return text.toString();
    }
}
