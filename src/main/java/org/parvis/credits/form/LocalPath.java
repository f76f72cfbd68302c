package org.parvis.credits.form;

import org.jspecify.annotations.Nullable;

/** Where a form goes back to: a path of this server and nothing else. */
public final class LocalPath {
    private static final int LONGEST = 500;

    private LocalPath() {}

    /** The path asked for when it is one of ours, else {@code otherwise}. */
    public static String of(@Nullable String asked, String otherwise) {
        return asked != null
                        && asked.length() <= LONGEST
                        && asked.matches("/([^/\\\\\\s\\p{Cntrl}][^\\\\\\s\\p{Cntrl}]*)?")
                ? asked
                : otherwise;
    }
}
