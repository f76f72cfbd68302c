package org.parvis.catalogue;

import org.parvis.kernel.Slug;

/**
 * What a story is about.
 *
 * @param slug its word in addresses: {@code /themes/logement}
 * @param label as people read it: "Logement"
 */
public record Theme(String slug, String label) {
    /**
     * The theme of this label; labels without a Latin letter have a word made of their letters'
     * codes.
     */
    static Theme of(String label) {
        String tidy = label.strip();
        return new Theme(Slug.from(tidy, "t" + Integer.toHexString(tidy.hashCode())).value(), tidy);
    }
}
