package org.parvis.catalogue;

/** How far two words are from one another, in slips of a finger. */
final class Spelling {
    private static final int SHORT = 4;
    private static final int LONG = 7;

    private Spelling() {}

    /** How many slips a word of this length may hold and still be recognised. */
    static int mostSlips(String word) {
        if (word.length() < SHORT) {
            return 0;
        }
        return word.length() < LONG ? 1 : 2;
    }

    /**
     * Letters added, dropped, changed or swapped with their neighbour; more than {@code most} is
     * not counted further.
     */
    static int distance(String one, String other, int most) {
        if (Math.abs(one.length() - other.length()) > most) {
            return most + 1;
        }
        int[][] slips = new int[one.length() + 1][other.length() + 1];
        for (int row = 0; row <= one.length(); row++) {
            for (int column = 0; column <= other.length(); column++) {
                slips[row][column] =
                        row == 0 || column == 0
                                ? row + column
                                : least(slips, one, other, row, column);
            }
        }
        return slips[one.length()][other.length()];
    }

    private static int least(int[][] slips, String one, String other, int row, int column) {
        boolean same = one.charAt(row - 1) == other.charAt(column - 1);
        int least =
                Math.min(
                        Math.min(slips[row - 1][column], slips[row][column - 1]) + 1,
                        slips[row - 1][column - 1] + (same ? 0 : 1));
        boolean swapped =
                row > 1
                        && column > 1
                        && one.charAt(row - 1) == other.charAt(column - 2)
                        && one.charAt(row - 2) == other.charAt(column - 1);
        return swapped ? Math.min(least, slips[row - 2][column - 2] + 1) : least;
    }
}
