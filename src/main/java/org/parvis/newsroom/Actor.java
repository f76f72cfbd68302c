package org.parvis.newsroom;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/**
 * Who acts on stories, as far as the newsroom needs to know.
 *
 * @param name kept with what the person does
 */
public record Actor(UUID account, String name, boolean reviews, boolean publishes) {
    /** On which grounds the person acts on this story. */
    public Set<Who> grounds(Story story) {
        Set<Who> grounds = EnumSet.noneOf(Who.class);
        if (story.isBy(account)) {
            grounds.add(Who.AUTHOR);
        }
        if (reviews) {
            grounds.add(Who.REVIEWER);
        }
        if (publishes) {
            grounds.add(Who.PUBLISHER);
        }
        return grounds;
    }

    public boolean mayOpen(Story story) {
        return story.isBy(account) || reviews;
    }
}
