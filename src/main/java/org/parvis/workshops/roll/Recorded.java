package org.parvis.workshops.roll;

/**
 * Somebody on the roll with what was recorded.
 *
 * @param presence name of a {@link Presence}, or empty
 * @param revision as the form sends it back, so that two people who type at once are told
 */
public record Recorded(String id, String name, String presence, int revision) {}
