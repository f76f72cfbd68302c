/**
 * What is public now: one table that content modules write and every reader reads.
 *
 * <p>Door: {@link org.parvis.catalogue.Catalogue}. It is the only way for anything to become
 * public, and it asks {@code credits} itself; it is the only way out too. Front pages, rubrics,
 * themes, search, feeds, sitemap, oEmbed read {@code catalogue.entry} and never a content table.
 * Announces {@link org.parvis.catalogue.Published} and {@link org.parvis.catalogue.Withdrawn};
 * hears {@code credits.ConsentLost}. Tables: schema {@code catalogue}.
 *
 * <p>Here stand the entries, their lists and their search; each of {@code page}, {@code feed},
 * {@code front}, {@code search}, {@code embed}, {@code api} and {@code audience} shows or counts
 * them in its way and imports only the ones named before it.
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
