package org.parvis.media;

import java.util.List;

/** What became of captions that somebody sent. */
public sealed interface CaptionsOutcome {

    /** They are kept; a file that was there in that language is replaced. */
    record Kept(int cues) implements CaptionsOutcome {}

    /** They are not kept; each problem names its line. */
    record Unreadable(List<Problem> problems) implements CaptionsOutcome {}

    /**
     * What is wrong on a line.
     *
     * @param line counted from 1
     * @param messageKey such as {@code media.captions.time}, with the arguments {@code line} and
     *     {@code text}
     * @param text the line itself, cut to 80 characters
     */
    record Problem(int line, String messageKey, String text) {}
}
