package org.parvis.remarks;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds passages in texts, also after changes: first the words themselves, the place that resembles
 * most what stood around; else what now stands between the same neighbours.
 */
public final class Anchoring {
    /** How much of a neighbour must still be there to be recognised. */
    private static final int RECOGNISED = 8;

    private Anchoring() {}

    /**
     * A passage in a text.
     *
     * @param piece which paragraph of the field, from 0
     * @param start the first character in the paragraph
     * @param end after the last one
     * @param changed whether other words stand there now
     */
    public record Spot(String field, int piece, int start, int end, boolean changed) {}

    /** Where the passage is now; nothing when it is gone. */
    public static Optional<Spot> find(List<Remarked.Text> texts, Quote quote) {
        Optional<Spot> same =
                exact(texts, quote)
                        .max(Comparator.comparingInt(spot -> likeness(texts, spot, quote)));
        return same.isPresent() ? same : between(texts, quote);
    }

    /**
     * Names a passage that somebody quoted or selected, spaces and apostrophes apart.
     *
     * @param typed its words; of several paragraphs the longest line counts
     * @param before what stands before it, when that is known
     */
    static Optional<Quote> quote(List<Remarked.Text> texts, String typed, String before) {
        String line =
                typed.lines()
                        .map(String::strip)
                        .max(Comparator.comparingInt(String::length))
                        .orElse("");
        if (line.isEmpty() || line.length() > Quote.LONGEST) {
            return Optional.empty();
        }
        String last = before.lines().reduce((first, second) -> second).orElse("");
        return texts.stream()
                .flatMap(text -> exact(List.of(text), new Quote(text.field(), line, last, "")))
                .max(
                        Comparator.comparingInt(spot ->
                                likeness(texts, spot, new Quote(spot.field(), line, last, ""))))
                .map(spot -> named(texts, spot));
    }

    private static Quote named(List<Remarked.Text> texts, Spot spot) {
        String piece = piece(texts, spot);
        return new Quote(
                spot.field(),
                piece.substring(spot.start(), spot.end()),
                piece.substring(Math.max(0, spot.start() - Quote.AROUND), spot.start()),
                piece.substring(spot.end(), Math.min(piece.length(), spot.end() + Quote.AROUND)));
    }

    private static Stream<Spot> exact(List<Remarked.Text> texts, Quote quote) {
        Plain wanted = new Plain(quote.exact());
        Stream.Builder<Spot> found = Stream.builder();
        for (Remarked.Text text : texts) {
            for (int piece = 0;
                    text.field().equals(quote.field()) && piece < text.pieces().size();
                    piece++) {
                Plain plain = new Plain(text.pieces().get(piece));
                for (int at = plain.indexOf(wanted, 0);
                        at >= 0;
                        at = plain.indexOf(wanted, at + 1)) {
                    int end = plain.source(at + wanted.length() - 1) + 1;
                    found.add(new Spot(text.field(), piece, plain.source(at), end, false));
                }
            }
        }
        return found.build();
    }

    /** What stands between the neighbours of the passage, when both are still there. */
    private static Optional<Spot> between(List<Remarked.Text> texts, Quote quote) {
        String before = tail(quote.before());
        String after = head(quote.after());
        if (before.length() < RECOGNISED && after.length() < RECOGNISED) {
            return Optional.empty();
        }
        for (Remarked.Text text : texts) {
            for (int piece = 0;
                    text.field().equals(quote.field()) && piece < text.pieces().size();
                    piece++) {
                Optional<Spot> spot =
                        between(text.field(), piece, text.pieces().get(piece), before, after);
                if (spot.isPresent()) {
                    return spot;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Spot> between(
            String field, int number, String piece, String before, String after) {
        int from = before.isEmpty() ? 0 : piece.indexOf(before);
        if (from < 0) {
            return Optional.empty();
        }
        int start = from + before.length();
        int end = after.isEmpty() ? piece.length() : piece.indexOf(after, start);
        return end <= start
                ? Optional.empty()
                : Optional.of(new Spot(field, number, start, end, true));
    }

    private static String tail(String text) {
        return text.substring(Math.max(0, text.length() - 2 * RECOGNISED));
    }

    private static String head(String text) {
        return text.substring(0, Math.min(text.length(), 2 * RECOGNISED));
    }

    /** How many characters around the spot are as they were. */
    private static int likeness(List<Remarked.Text> texts, Spot spot, Quote quote) {
        String piece = piece(texts, spot);
        String left = new Plain(piece.substring(0, spot.start())).toString();
        String right = new Plain(piece.substring(spot.end())).toString();
        String before = new Plain(quote.before()).toString();
        String after = new Plain(quote.after()).toString();
        int same = 0;
        while (same < Math.min(left.length(), before.length())
                && left.charAt(left.length() - 1 - same)
                        == before.charAt(before.length() - 1 - same)) {
            same++;
        }
        int more = 0;
        while (more < Math.min(right.length(), after.length())
                && right.charAt(more) == after.charAt(more)) {
            more++;
        }
        return same + more;
    }

    private static String piece(List<Remarked.Text> texts, Spot spot) {
        return texts.stream()
                .filter(text -> text.field().equals(spot.field()))
                .findFirst()
                .orElseThrow()
                .pieces()
                .get(spot.piece());
    }

    /** A text with one kind of space and apostrophe, that remembers where each letter came from. */
    private static final class Plain {
        private final StringBuilder letters = new StringBuilder();
        private final int[] sources;

        Plain(String text) {
            sources = new int[text.length()];
            for (int at = 0; at < text.length(); at++) {
                char letter = plain(text.charAt(at));
                boolean again =
                        letter == ' '
                                && !letters.isEmpty()
                                && letters.charAt(letters.length() - 1) == ' ';
                if (!again) {
                    sources[letters.length()] = at;
                    letters.append(letter);
                }
            }
        }

        private static char plain(char letter) {
            if (Character.isWhitespace(letter) || Character.isSpaceChar(letter)) {
                return ' ';
            }
            return letter == '’' || letter == '‘' ? '\'' : letter;
        }

        int indexOf(Plain other, int from) {
            return letters.indexOf(other.letters.toString(), from);
        }

        int source(int at) {
            return sources[at];
        }

        int length() {
            return letters.length();
        }

        @Override
        public String toString() {
            return Normalizer.normalize(letters, Normalizer.Form.NFC);
        }
    }
}
