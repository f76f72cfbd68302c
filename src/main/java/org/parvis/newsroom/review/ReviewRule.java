package org.parvis.newsroom.review;

/**
 * How a portal reviews.
 *
 * @param approvals how many people must find a story ready before it goes online, whoever puts it
 *     there included: 1 to 3
 * @param days after how many days of waiting the editors get a letter: 1 to 30
 */
public record ReviewRule(int approvals, int days) {
    static final ReviewRule USUAL = new ReviewRule(1, 3);
    public static final int MOST_APPROVALS = 3;
    public static final int MOST_DAYS = 30;

    public ReviewRule {
        if (approvals < 1 || approvals > MOST_APPROVALS || days < 1 || days > MOST_DAYS) {
            throw new IllegalArgumentException("not a rule of review");
        }
    }
}
