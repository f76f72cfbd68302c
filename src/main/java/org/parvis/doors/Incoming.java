package org.parvis.doors;

import java.util.List;
import org.parvis.kernel.Language;

/**
 * What somebody sent, by whatever door.
 *
 * @param number given by the sender's side, so that what comes twice is kept once; may be empty
 * @param email and phone: how to answer; either may be empty
 * @param lost names of files that could not be read
 */
record Incoming(
        Way way,
        String number,
        String name,
        String email,
        String phone,
        String title,
        String text,
        Language language,
        List<Attachment> files,
        List<String> lost) {
    /** How it came. */
    enum Way {
        MAIL,
        MESSAGE
    }
}
