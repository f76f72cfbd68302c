package org.parvis.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Marks in a text the words that were asked, whatever their accents and endings, and cuts an
 * excerpt around them.
 */
public final class Highlights {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final int BEFORE = 60;
    private static final int EXCERPT = 220;

    private final List<String> stems;

    public Highlights(String question) {
        this.stems =
                Folding.list(question).stream()
                        .filter(word -> word.length() > 2)
                        .map(Highlights::stem)
                        .toList();
    }

    /** The usual endings say nothing of what is meant: "ascenseurs", "marchés", "voisine". */
    private static String stem(String word) {
        if (word.length() < 5) {
            return word;
        }
        String bare = word.replaceFirst("(ements?|ations?|euses?|ees?|es|s|x|e)$", "");
        return bare.length() < 3 ? word : bare;
    }

    /** The whole text in pieces. */
    public List<Piece> whole(String text) {
        List<Piece> pieces = new ArrayList<>();
        int done = 0;
        for (MatchResult word : hits(text)) {
            if (word.start() > done) {
                pieces.add(new Piece(text.substring(done, word.start()), false));
            }
            pieces.add(new Piece(word.group(), true));
            done = word.end();
        }
        if (done < text.length()) {
            pieces.add(new Piece(text.substring(done), false));
        }
        return pieces;
    }

    /** Some words around the first hit; the first text without any, cut, when there is none. */
    public List<Piece> excerpt(String first, String second) {
        boolean inFirst = !hits(first).isEmpty() || hits(second).isEmpty();
        return whole(cut(inFirst ? first : second));
    }

    private String cut(String text) {
        if (text.length() <= EXCERPT) {
            return text;
        }
        List<MatchResult> hits = hits(text);
        int from = hits.isEmpty() ? 0 : Math.max(0, hits.getFirst().start() - BEFORE);
        int start = from == 0 ? 0 : nextSpace(text, from);
        int end = Math.min(text.length(), start + EXCERPT);
        int stop = end == text.length() ? end : Math.max(start, text.lastIndexOf(' ', end));
        return (start > 0 ? "… " : "")
                + text.substring(start, stop == start ? end : stop).strip()
                + (stop < text.length() ? " …" : "");
    }

    private static int nextSpace(String text, int from) {
        int space = text.indexOf(' ', from);
        return space < 0 ? from : space + 1;
    }

    private List<MatchResult> hits(String text) {
        return stems.isEmpty()
                ? List.of()
                : WORD.matcher(text).results().filter(word -> isAsked(word.group())).toList();
    }

    private boolean isAsked(String word) {
        String folded = Folding.words(word);
        return stems.stream().anyMatch(folded::startsWith);
    }

    /** A stretch of text, marked or not. */
    public record Piece(String text, boolean marked) {}
}
