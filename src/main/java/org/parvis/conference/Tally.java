package org.parvis.conference;

/** What was said of an idea, in numbers. */
public record Tally(int yes, int unsure, int no) {
    public static final Tally NONE = new Tally(0, 0, 0);

    public int all() {
        return yes + unsure + no;
    }

    public int of(Choice choice) {
        return switch (choice) {
            case FOR -> yes;
            case UNSURE -> unsure;
            case AGAINST -> no;
        };
    }
}
