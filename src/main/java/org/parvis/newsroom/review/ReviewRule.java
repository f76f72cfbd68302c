package org.parvis.newsroom.review;

/**
 * How a portal reviews, and what it asks of stories.
 *
 * @param approvals how many people must find a story ready before it goes online, whoever puts it
 *     there included: 1 to 3
 * @param days after how many days of waiting the editors get a letter: 1 to 30
 * @param nanoSeconds how long a nano-film may last: 15 to 600
 */
public record ReviewRule(int approvals, int days, int nanoSeconds) {
    static final ReviewRule USUAL = new ReviewRule(1, 3, 90);
    public static final int MOST_APPROVALS = 3;
    public static final int MOST_DAYS = 30;
    public static final int LEAST_SECONDS = 15;
    public static final int MOST_SECONDS = 600;

    public ReviewRule {
        boolean people = approvals >= 1 && approvals <= MOST_APPROVALS;
        boolean patience = days >= 1 && days <= MOST_DAYS;
        if (!people || !patience || nanoSeconds < LEAST_SECONDS || nanoSeconds > MOST_SECONDS) {
            throw new IllegalArgumentException("not a rule of review");
        }
    }
}
