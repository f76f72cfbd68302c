package org.parvis.conference;

import java.util.Locale;

/** What became of an idea. */
public enum IdeaState {
    WAITING,
    TAKEN,
    MERGED,
    KEPT,
    DECLINED;

    /** The message that names it. */
    public String key() {
        return "conference.state." + word();
    }

    /** The word in keys of messages. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The class of its mark: a symbol and a border beside the word. */
    public String chip() {
        return switch (this) {
            case WAITING -> "wait";
            case TAKEN -> "ok";
            case MERGED -> "";
            case KEPT -> "none";
            case DECLINED -> "none";
        };
    }

    public String icon() {
        return switch (this) {
            case WAITING, KEPT -> "hourglass";
            case TAKEN -> "check";
            case MERGED -> "copy";
            case DECLINED -> "refuse";
        };
    }
}
