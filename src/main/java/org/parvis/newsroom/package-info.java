/**
 * The newsroom: stories of every kind, from the first word to the screen and back.
 *
 * <p>Door: {@link org.parvis.newsroom.workflow.Newsroom}. A story is one aggregate, its text is
 * blocks (never HTML), its kind is data ({@code newsroom/kinds.json}), its workflow is data ({@link
 * org.parvis.newsroom.workflow.Move}). Readers see the content as it was put online, not the one
 * being worked on. Tables: schema {@code newsroom}. Announces nothing: what is public goes through
 * the catalogue, and the newsroom hears what is withdrawn.
 *
 * <p>Its packages, each importing only the ones before it: {@code text}, this one (the story as it
 * is kept), {@code sender}, {@code files}, {@code data}, {@code dossier}, {@code notebook}, {@code
 * review}, {@code reply}, {@code remarked}, {@code history}, {@code together}, {@code voice},
 * {@code reading}, {@code workflow}, {@code writing}, {@code door}, {@code desk}.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "platform",
            "platform::web",
            "platform::sql",
            "platform::jobs",
            "platform::mail",
            "platform::live",
            "platform::process",
            "platform::text",
            "platform::settings",
            "portal",
            "identity",
            "network",
            "media",
            "media::captions",
            "media::library",
            "credits",
            "credits::pieces",
            "catalogue",
            "catalogue::page",
            "catalogue::feed",
            "catalogue::audience",
            "reprise",
            "remarks"
        })
@NullMarked
package org.parvis.newsroom;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
