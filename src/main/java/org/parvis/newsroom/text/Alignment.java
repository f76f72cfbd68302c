package org.parvis.newsroom.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text and its translation, block beside block: those that say the same stand together, those
 * that were added or left out stand alone. Lengths and kinds decide, as nobody here reads both
 * languages (after Gale and Church, "A program for aligning sentences in bilingual corpora", 1993).
 */
public final class Alignment {
    /** A block of the original, of the translation, or of both. */
    public record Pair(@Nullable Block original, @Nullable Block translation) {}

    /** Beyond this many comparisons blocks are set side by side in their order. */
    private static final long MOST = 4_000_000;

    private static final int ALONE = 70;
    private static final int OTHER_KIND = 100;
    private static final int NEVER = 1_000;

    private final List<Block> original;
    private final List<Block> translation;

    private Alignment(List<Block> original, List<Block> translation) {
        this.original = original;
        this.translation = translation;
    }

    public static List<Pair> of(List<Block> original, List<Block> translation) {
        boolean huge = (long) original.size() * translation.size() > MOST;
        Alignment two = new Alignment(original, translation);
        return huge || two.sameShape() ? two.inOrder() : two.nearest();
    }

    /** Nobody added nor left out anything, the usual case. */
    private boolean sameShape() {
        if (original.size() != translation.size()) {
            return false;
        }
        for (int at = 0; at < original.size(); at++) {
            boolean picture = original.get(at) instanceof Block.Image;
            boolean kind = original.get(at).getClass() == translation.get(at).getClass();
            if (!kind || picture && !original.get(at).equals(translation.get(at))) {
                return false;
            }
        }
        return true;
    }

    private List<Pair> inOrder() {
        List<Pair> pairs = new ArrayList<>();
        for (int at = 0; at < Math.max(original.size(), translation.size()); at++) {
            pairs.add(
                    new Pair(
                            at < original.size() ? original.get(at) : null,
                            at < translation.size() ? translation.get(at) : null));
        }
        return List.copyOf(pairs);
    }

    /** The way through both texts that costs least. */
    private List<Pair> nearest() {
        int[][] cost = costs();
        List<Pair> pairs = new ArrayList<>();
        int one = original.size();
        int two = translation.size();
        while (one > 0 || two > 0) {
            boolean both = one > 0 && two > 0;
            if (both && cost[one][two] == cost[one - 1][two - 1] + apart(one - 1, two - 1)) {
                pairs.add(new Pair(original.get(--one), translation.get(--two)));
            } else if (one > 0 && cost[one][two] == cost[one - 1][two] + ALONE) {
                pairs.add(new Pair(original.get(--one), null));
            } else {
                pairs.add(new Pair(null, translation.get(--two)));
            }
        }
        Collections.reverse(pairs);
        return List.copyOf(pairs);
    }

    private int[][] costs() {
        int[][] cost = new int[original.size() + 1][translation.size() + 1];
        for (int one = 0; one <= original.size(); one++) {
            for (int two = 0; two <= translation.size(); two++) {
                int least = one == 0 && two == 0 ? 0 : Integer.MAX_VALUE;
                if (one > 0) {
                    least = Math.min(least, cost[one - 1][two] + ALONE);
                }
                if (two > 0) {
                    least = Math.min(least, cost[one][two - 1] + ALONE);
                }
                if (one > 0 && two > 0) {
                    least = Math.min(least, cost[one - 1][two - 1] + apart(one - 1, two - 1));
                }
                cost[one][two] = least;
            }
        }
        return cost;
    }

    /** How little these two blocks look like one another, 0 for the same words. */
    private int apart(int one, int two) {
        Block here = original.get(one);
        Block there = translation.get(two);
        if (here.equals(there)) {
            return 0;
        }
        if (here.words().isEmpty() || there.words().isEmpty()) {
            return NEVER; // a picture stands for itself alone
        }
        if (here.getClass() != there.getClass()) {
            return OTHER_KIND;
        }
        int most = Math.max(here.words().length(), there.words().length());
        return 10 + 100 * Math.abs(here.words().length() - there.words().length()) / most;
    }
}
