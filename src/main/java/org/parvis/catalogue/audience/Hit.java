package org.parvis.catalogue.audience;

import java.time.LocalDate;
import java.util.UUID;
import org.parvis.kernel.PortalId;

/**
 * A gesture waiting to be counted.
 *
 * @param portal where it happened
 * @param entry what is read there: the story, or the reprise that stands for it
 * @param crowd number of the network it comes from
 * @param reader number of {@link Reader}
 */
record Hit(LocalDate day, PortalId portal, UUID entry, Gesture gesture, long crowd, long reader) {}
