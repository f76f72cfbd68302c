package org.parvis.newsroom;

import java.util.Locale;

/** Where a story stands, in the words that residents read. */
public enum Status {
    /** Only its authors work on it. */
    DRAFT("none"),
    /** Sent: the newsroom reads it. */
    PROPOSED("wait"),
    /** Sent back to its authors, with a reason. */
    NEEDS_WORK("stop"),
    /** Read and accepted: it may go online. */
    READY("ok"),
    ONLINE("ok"),
    /** It was online and no longer is. */
    WITHDRAWN("stop");

    private final String chip;

    Status(String chip) {
        this.chip = chip;
    }

    /** The message that names it for everybody. */
    public String key() {
        return "newsroom.status." + word();
    }

    /** The style of its mark, beside the words. */
    public String chip() {
        return chip;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
