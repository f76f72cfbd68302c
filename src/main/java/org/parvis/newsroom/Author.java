package org.parvis.newsroom;

import java.util.UUID;

/**
 * Somebody who signs a story.
 *
 * @param fullName known to the newsroom only
 * @param chosen the name typed for {@link NameOnSite#CHOSEN}
 */
public record Author(UUID account, String fullName, NameOnSite nameAs, String chosen) {
    /** The name readers see; empty when anonymous. */
    public String shownName() {
        return nameAs.of(fullName, chosen);
    }
}
