package org.parvis.portal;

import java.util.OptionalLong;
import org.parvis.kernel.PortalId;

/**
 * How much the files of a portal may take. Implemented above, where files are kept; asked where
 * portals are run.
 */
public interface PortalRoom {
    Room of(PortalId portal);

    /** From now on this portal may keep so many bytes; nothing means as many as any other. */
    void allot(PortalId portal, OptionalLong bytes);

    /**
     * The room of a portal, in bytes.
     *
     * @param used by originals, those announced included
     * @param own whether the network has said so for this portal
     */
    record Room(long used, long most, boolean own) {
        /** How much of a hundred is used, a hundred at most. */
        public long percent() {
            return most == 0 ? 100 : Math.min(100, 100 * used / most);
        }
    }
}
