package org.parvis.platform.settings;

import java.util.Locale;

/** What a machine of the network does. */
public enum NodeRole {
    /** Pages and jobs: the only machine, or one of several alike. */
    ALL,
    /** Pages only; another machine must do the jobs. */
    WEB,
    /** Jobs and films only; answers nothing but {@code /sante}. */
    WORKER;

    /** Whether pages are asked of it. */
    public boolean servesPages() {
        return this != WORKER;
    }

    /** Whether it does jobs and prepares films. */
    public boolean works() {
        return this != WEB;
    }

    /** The word in settings, tables and message keys. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
