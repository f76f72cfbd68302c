package org.parvis.workshops.roll;

import java.util.BitSet;
import java.util.List;

/**
 * Sums over the sessions asked for.
 *
 * @param people numbers of those who came at least once
 * @param visits how often somebody came
 * @param halfDays of presence: two for a session of more than four hours, else one
 * @param missed how often somebody on the roll did not
 * @param minutes there, of all together
 * @param posts posts held
 * @param differentPosts posts held, each person's once
 * @param firsts posts somebody held for the first time anywhere on the portal
 */
record Counted(
        BitSet people,
        long visits,
        long halfDays,
        long missed,
        long minutes,
        int posts,
        int differentPosts,
        int firsts) {
    private static final int HALF_DAY = 240;

    /**
     * @param tallies in the order of their days, those before the period included
     */
    static Counted of(List<TallyStore.Tally> tallies) {
        BitSet people = new BitSet();
        BitSet held = new BitSet();
        BitSet ever = new BitSet();
        long visits = 0;
        long halfDays = 0;
        long missed = 0;
        long minutes = 0;
        int posts = 0;
        int firsts = 0;
        for (TallyStore.Tally tally : tallies) {
            if (tally.asked()) {
                visits += tally.came().length;
                halfDays += (long) tally.came().length * (tally.length() > HALF_DAY ? 2 : 1);
                missed += tally.missed();
                minutes += tally.minutes();
                posts += tally.posts().length;
                mark(people, tally.came());
                mark(held, tally.posts());
            }
            int known = mark(ever, tally.posts());
            firsts += tally.asked() ? known : 0;
        }
        return new Counted(
                people, visits, halfDays, missed, minutes, posts, held.cardinality(), firsts);
    }

    /** How many were not marked before. */
    static int mark(BitSet marks, Integer[] numbers) {
        int fresh = 0;
        for (int number : numbers) {
            fresh += marks.get(number) ? 0 : 1;
            marks.set(number);
        }
        return fresh;
    }
}
