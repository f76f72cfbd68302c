package org.parvis.credits.form;

/**
 * How long what people type may be, in characters; longer is refused beside its field, never cut.
 */
public final class Limits {
    public static final int NAME = 120;
    public static final int NOTE = 200;
    public static final int MOMENTS = 300;
    public static final int WORDS = 2_000;
    public static final int CONTACT = 200;
    public static final int STORY = 300;
    public static final int CREW = 60;
    public static final int OLDEST = 120;

    private Limits() {}
}
