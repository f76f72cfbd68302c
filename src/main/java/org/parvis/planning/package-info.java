/**
 * The planning: what happens, whether the newsroom covers it, who makes what until when.
 *
 * <p>Door: {@link org.parvis.planning.Assignments}. Each person has a calendar at a private address
 * and gets one reminder before a day, one after, never at night, until they say stop. Tables:
 * schema {@code planning}. Hears {@code catalogue.Published}; announces nothing.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "platform::web",
            "platform::calendar",
            "platform::sql",
            "platform::jobs",
            "platform::mail",
            "platform::text",
            "platform::settings",
            "portal",
            "identity",
            "catalogue",
            "newsroom",
            "newsroom::door"
        })
@NullMarked
package org.parvis.planning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
