/**
 * What is public now: one table that content modules write and every reader reads.
 *
 * <p>Door: {@link org.parvis.catalogue.Catalogue}. It is the only way for anything to become
 * public, and it asks {@code credits} itself; it is the only way out too. Front pages, rubrics,
 * themes, search, feeds, sitemap, oEmbed read {@code catalogue.entry} and never a content table.
 * Announces {@link org.parvis.catalogue.Published} and {@link org.parvis.catalogue.Withdrawn};
 * hears {@code credits.ConsentLost}. Package {@code audience} counts readers. Tables: schema {@code
 * catalogue}.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "platform::web",
            "platform::sql",
            "platform::text",
            "platform::settings",
            "portal",
            "identity",
            "media",
            "media::library",
            "credits"
        })
@NullMarked
package org.parvis.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
