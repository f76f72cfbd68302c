package org.parvis.media;

import java.util.ArrayList;
import java.util.List;

/**
 * Which qualities a film gets: never larger than it was filmed, counted on the short side so that
 * upright films count alike.
 */
public final class Ladder {
    private static final List<Integer> SIDES = List.of(240, 360, 480, 720, 1080);
    private static final int KILO = 1000;

    private Ladder() {}

    /**
     * One quality.
     *
     * @param side the short side, in pixels, even
     * @param maxRate most bits per second of the picture
     * @param soundRate bits per second of the sound
     */
    public record Rung(int side, int maxRate, int soundRate) {
        String label() {
            return side + "p";
        }

        /** The name of its files. */
        public String name() {
            return "q" + side;
        }
    }

    /** The rungs for a film whose short side is this long, lightest first; at least one. */
    public static List<Rung> rungs(int shortSide) {
        List<Rung> rungs = new ArrayList<>();
        for (int side : SIDES) {
            if (side <= shortSide) {
                rungs.add(rung(side));
            }
        }
        int own = shortSide - shortSide % 2;
        boolean muchLost = rungs.isEmpty() || own > rungs.getLast().side() * 1.1;
        if (muchLost && own < SIDES.getLast()) {
            rungs.add(rung(Math.max(2, own)));
        }
        return rungs;
    }

    /** The rung that is made first when the film cannot be played as it is. */
    public static Rung first(int shortSide) {
        return rungs(shortSide).getFirst();
    }

    /** The heaviest film that is shown as it is while its ladder is made, in bits per second. */
    static long heaviestCopy(int shortSide) {
        return shortSide <= 1080 ? 24_000L * KILO : 0;
    }

    private static Rung rung(int side) {
        return new Rung(side, pictureRate(side) * KILO, soundRate(side) * KILO);
    }

    /** Kilobits per second at thirty pictures per second; a calm film stays far below. */
    private static int pictureRate(int side) {
        if (side <= 240) {
            return 350;
        }
        if (side <= 360) {
            return 700;
        }
        if (side <= 480) {
            return 1200;
        }
        return side <= 720 ? 2500 : 4800;
    }

    private static int soundRate(int side) {
        if (side <= 240) {
            return 48;
        }
        return side <= 480 ? 96 : 128;
    }
}
