/**
 * Stories that portals lend one another: offered to the network by their editor, taken up by
 * another portal with its own introduction, let go again.
 *
 * <p>Door: {@link org.parvis.reprise.Sharing}. A story has one home; what a taker shows leads there
 * (ADR 11). What is public goes through the catalogue, which asks everybody's consent of the story
 * itself; this module keeps who offered and who took. Hears {@code catalogue.Withdrawn}; announces
 * nothing. Tables: schema {@code reprise}.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "platform::web",
            "platform::sql",
            "platform::text",
            "portal",
            "identity",
            "media",
            "media::library",
            "credits",
            "catalogue",
            "catalogue::page",
            "catalogue::audience"
        })
@NullMarked
package org.parvis.reprise;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
