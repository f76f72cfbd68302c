package org.parvis.workshops.shooting;

import java.util.Locale;

/** Whether one may film in a place. */
public enum Permission {
    TO_ASK("wait", "hourglass"),
    ASKED("wait", "hourglass"),
    GIVEN("ok", "check"),
    REFUSED("stop", "refuse"),
    NOT_NEEDED("none", "remark");

    private final String css;
    private final String icon;

    Permission(String css, String icon) {
        this.css = css;
        this.icon = icon;
    }

    /** The class of its chip. */
    public String css() {
        return css;
    }

    /** The symbol on its chip. */
    public String icon() {
        return icon;
    }

    /** The key of its words. */
    public String key() {
        return "workshops.permission." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
