/**
 * From the idea to the assignment: the idea box and the editorial conference.
 *
 * <p>Anybody gives an idea, typed, spoken or photographed; the conference takes them in turn on a
 * shared screen, telephones vote, and each idea is taken (a draft opens for its crew), joined with
 * another, kept for later or declined with a reason. Minutes write themselves; authors learn what
 * became of their idea. Tables: schema {@code conference}. Hears nothing, announces nothing.
 *
 * <p>Its packages, each importing only the ones before it: this one (an idea as it is kept), {@code
 * box}, {@code meeting}, {@code vote}.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "platform::web",
            "platform::sql",
            "platform::jobs",
            "platform::live",
            "platform::mail",
            "platform::print",
            "platform::text",
            "platform::settings",
            "portal",
            "identity",
            "media",
            "media::library",
            "newsroom",
            "newsroom::door",
            "planning"
        })
@NullMarked
package org.parvis.conference;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
