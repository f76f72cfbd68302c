package org.parvis.catalogue;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parvis.catalogue.SearchStore.Found;
import org.parvis.catalogue.SearchStore.Where;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Answers a question: first with what has its words, else with what has the words that were perhaps
 * meant.
 */
@Component
public final class Search {
    static final int PAGE = 12;
    private static final int MOST_PAGES = 50;
    private static final int MOST_WORDS = 12;

    /**
     * What was found.
     *
     * @param meant the words that were searched in place of those asked, because nothing has these;
     *     else empty
     */
    public record Result(List<Found> found, String meant, boolean more) {
        public boolean near() {
            return !meant.isEmpty();
        }
    }

    private final SearchStore store;
    private final NetworkSearchStore network;
    private final TransactionOperations tx;

    Search(SearchStore store, NetworkSearchStore network, TransactionOperations tx) {
        this.store = store;
        this.network = network;
        this.tx = tx;
    }

    /**
     * @param page from 1 on
     */
    public Result ask(Where where, String question, int page) {
        String words = wanted(question);
        if (words.isEmpty()) {
            return new Result(List.of(), "", false);
        }
        int skipped = (Math.clamp(page, 1, MOST_PAGES) - 1) * PAGE;
        List<Found> exact = matching(where, words, unwanted(question), skipped, PAGE + 1);
        if (!exact.isEmpty() || skipped > 0) {
            return new Result(exact.stream().limit(PAGE).toList(), "", exact.size() > PAGE);
        }
        String meant =
                Objects.requireNonNull(tx.execute(status -> corrected(where, Folding.list(words))));
        List<Found> near = meant.equals(words) ? List.of() : matching(where, meant, "", 0, PAGE);
        return new Result(near, near.isEmpty() ? "" : meant, false);
    }

    private List<Found> matching(Where where, String words, String without, int skipped, int most) {
        return where.portal() != null
                ? store.matching(where, words, without, skipped, most)
                : Objects.requireNonNull(
                        tx.execute(
                                status -> network.matching(where, words, without, skipped, most)));
    }

    private String corrected(Where where, List<String> words) {
        return words.stream().map(word -> corrected(where, word)).collect(Collectors.joining(" "));
    }

    private String corrected(Where where, String word) {
        int most = Spelling.mostSlips(word);
        List<String> like =
                where.portal() == null
                        ? network.wordsLike(where, word)
                        : store.wordsLike(where, word);
        return like.stream()
                .filter(other -> Spelling.distance(word, other, most) <= most)
                .min((one, other) ->
                        Spelling.distance(word, one, most) - Spelling.distance(word, other, most))
                .orElse(word);
    }

    /** Folded words; quotation marks keep their meaning. */
    static String wanted(String question) {
        return words(question)
                .filter(word -> !word.startsWith("-"))
                .map(Search::tidy)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** The words with a minus before them. */
    private static String unwanted(String question) {
        return words(question)
                .filter(word -> word.startsWith("-"))
                .map(Folding::words)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" or "));
    }

    private static Stream<String> words(String question) {
        String straight =
                question.replace('«', '"').replace('»', '"').replace('“', '"').replace('”', '"');
        return Stream.of(straight.split("\\s+")).filter(word -> !word.isEmpty()).limit(MOST_WORDS);
    }

    private static String tidy(String word) {
        String folded = String.join(" ", Folding.list(word));
        String opening = word.startsWith("\"") ? "\"" : "";
        String closing = word.length() > 1 && word.endsWith("\"") ? "\"" : "";
        return folded.isEmpty() ? "" : opening + folded + closing;
    }
}
