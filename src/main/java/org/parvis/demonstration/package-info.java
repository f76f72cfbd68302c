/**
 * The demonstration: a made-up network, its portals, people and their stories, for somebody who
 * starts Parvis for the first time.
 *
 * <p>Everything is written in {@code src/main/resources/demonstration} and goes through the doors
 * of the other modules, so that it proves them. What is made is noted in the schema {@code
 * demonstration}: a start interrupted in the middle goes on at the next one, and a database that
 * already holds a portal is left alone. No other module knows this one.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "platform",
            "platform::command",
            "platform::web",
            "platform::sql",
            "platform::text",
            "platform::settings",
            "portal",
            "identity",
            "identity::invitation",
            "media",
            "media::library",
            "credits",
            "catalogue",
            "reprise",
            "newsroom",
            "newsroom::door",
            "outreach",
            "workshops",
            "planning",
            "conference"
        })
@NullMarked
package org.parvis.demonstration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
