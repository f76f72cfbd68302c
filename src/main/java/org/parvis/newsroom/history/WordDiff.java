package org.parvis.newsroom.history;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which words came and went between two texts; long stretches that stayed are shortened. */
public final class WordDiff {
    private static final Pattern TOKEN =
            Pattern.compile("\\s+|[\\p{L}\\p{N}’']+|[^\\s\\p{L}\\p{N}]");
    private static final int CONTEXT = 16;
    private static final int MOST = 20_000;

    private WordDiff() {}

    /** Some words in a row that stayed, came or went. */
    public record Piece(Kind kind, String text) {}

    /** What became of words. */
    public enum Kind {
        SAME,
        ADDED,
        REMOVED
    }

    /** Nothing when both say the same. */
    static List<Piece> of(String before, String after) {
        if (before.equals(after)) {
            return List.of();
        }
        List<String> old = tokens(before);
        List<String> now = tokens(after);
        if (old.size() + now.size() > MOST) {
            return List.of(new Piece(Kind.REMOVED, before), new Piece(Kind.ADDED, after));
        }
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(old, now).getDeltas()) {
            int start = delta.getSource().getPosition();
            add(pieces, Kind.SAME, same(old.subList(at, start), at == 0, false));
            add(pieces, Kind.REMOVED, String.join("", delta.getSource().getLines()));
            add(pieces, Kind.ADDED, String.join("", delta.getTarget().getLines()));
            at = start + delta.getSource().getLines().size();
        }
        add(pieces, Kind.SAME, same(old.subList(at, old.size()), false, true));
        return pieces;
    }

    private static void add(List<Piece> pieces, Kind kind, String text) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(kind, text));
        }
    }

    private static String same(List<String> words, boolean first, boolean last) {
        int shown = (first ? 0 : CONTEXT) + (last ? 0 : CONTEXT);
        if (words.size() <= shown + 4) {
            return String.join("", words);
        }
        String left = first ? "" : String.join("", words.subList(0, CONTEXT));
        String right =
                last ? "" : String.join("", words.subList(words.size() - CONTEXT, words.size()));
        return left + " … " + right;
    }

    private static List<String> tokens(String text) {
        List<String> tokens = new ArrayList<>();
        Matcher token = TOKEN.matcher(text);
        while (token.find()) {
            tokens.add(token.group());
        }
        return tokens;
    }
}
