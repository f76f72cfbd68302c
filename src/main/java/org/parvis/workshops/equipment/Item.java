package org.parvis.workshops.equipment;

import java.util.UUID;

/**
 * A thing that is lent.
 *
 * @param tag what stands on its label
 * @param kit the bag it belongs to, or empty
 */
record Item(UUID id, String tag, String name, String kit, Condition state, String note) {}
