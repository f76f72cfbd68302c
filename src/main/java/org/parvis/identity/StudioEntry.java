package org.parvis.identity;

/**
 * One line of the studio menu.
 *
 * @param rank where it stands, small numbers first: 0 dashboard, 10 stories, 50 consents, 80 team,
 *     90 settings
 * @param label the words shown
 * @param href full path, from {@code place.href(…)}
 * @param waiting how many things wait there for this person; 0 shows no number
 */
public record StudioEntry(int rank, String label, String href, int waiting) {}
