package org.parvis.workshops.roll;

import java.util.Locale;

/** Where somebody is with a group. */
public enum EnrolmentState {
    /** Put their name down on the public page; the team has not answered. */
    ASKED,
    ENROLLED,
    /** The group is full. */
    WAITING,
    LEFT;

    /** The key of its words. */
    public String key() {
        return "workshops.enrolment." + name().toLowerCase(Locale.ROOT);
    }
}
