package org.parvis.platform.storage;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The disk has no room left, or no more than its spare room. */
public final class DiskFull extends IOException {
    private static final long serialVersionUID = 1;

    public DiskFull() {
        super("No space left on device but the spare room");
    }

    /** Whether a full disk is behind this failure, however deep. */
    public static boolean is(@Nullable Throwable failure) {
        if (failure == null) {
            return false;
        }
        String said = String.valueOf(failure.getMessage());
        return said.contains("No space left on device")
                || said.contains("Disk quota exceeded")
                || failure != failure.getCause() && is(failure.getCause());
    }
}
