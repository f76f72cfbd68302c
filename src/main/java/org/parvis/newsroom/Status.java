package org.parvis.newsroom;

import java.util.Locale;

/** Where a story stands, in the words that residents read. */
public enum Status {
    /** Only its authors work on it. */
    DRAFT("none"),
    /** Sent: the newsroom reads it. */
    PROPOSED("wait"),
    /** Sent back to its authors, with a reason. */
    NEEDS_WORK("wait"),
    /** Read and accepted: it may go online. */
    READY("ok"),
    ONLINE("ok"),
    /** It was online and no longer is. */
    WITHDRAWN("stop"),
    /** Read, and not taken, with a reason; its authors may rework it. */
    DECLINED("stop");

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

    /** The symbol on its mark. */
    public String icon() {
        return switch (this) {
            case DRAFT -> "edit";
            case PROPOSED -> "hourglass";
            case NEEDS_WORK -> "remark";
            case READY, ONLINE -> "check";
            case WITHDRAWN, DECLINED -> "refuse";
        };
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
