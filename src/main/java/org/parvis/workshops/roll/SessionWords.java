package org.parvis.workshops.roll;

import org.parvis.platform.web.Typed;
import org.parvis.workshops.programme.Session;

/**
 * What is written about a session. It is sent with the roll, so that neither is lost by saving the
 * other; a field that was not touched never undoes what somebody else wrote meanwhile.
 */
record SessionWords(String order, String note, String next) {
    /** Letters of one field; the form says so too. */
    static final int LONGEST = 8000;

    static SessionWords of(Session session) {
        return new SessionWords(session.runningOrder(), session.note(), session.nextTime());
    }

    /** The words as they are now, with what was changed in the form. */
    static SessionWords changed(Session now, Typed typed) {
        return new SessionWords(
                changed(typed, "deroule", now.runningOrder()),
                changed(typed, "note", now.note()),
                changed(typed, "suite", now.nextTime()));
    }

    private static String changed(Typed typed, String field, String now) {
        String text = typed.value(field);
        boolean untouched = !typed.has(field) || mark(text).equals(typed.value("avant-" + field));
        if (untouched) {
            return now;
        }
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    static String mark(String text) {
        return Integer.toHexString(text.hashCode());
    }
}
