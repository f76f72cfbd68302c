package org.parvis.platform.settings;

import java.util.Objects;

/** Which Parvis this is. */
public final class Version {
    private Version() {}

    /** Such as {@code 0.1.0}; {@code sources} when it runs from classes just compiled. */
    public static String current() {
        return Objects.requireNonNullElse(
                Version.class.getPackage().getImplementationVersion(), "sources");
    }
}
