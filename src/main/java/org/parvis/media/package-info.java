/**
 * Media: uploads, originals, renditions, captions, transcripts, posters.
 *
 * <p>The door is {@link org.parvis.media.library.Media}. A file received becomes an {@link
 * org.parvis.media.Asset}; its content, never its name, says what it is; ffmpeg makes renditions of
 * it in small queued steps (first playable, ladder, extras). Originals are kept untouched. Files
 * are delivered under unguessable keys, and at each request the {@link
 * org.parvis.media.AudienceRule}s of the modules that use the asset say who may have them.
 *
 * <p>Tables: schema {@code media}. Progress: live topic {@code media:<asset id>}. Refuses
 * playlists, archives, drawings that are programs (SVG, HTML) and anything that would make ffmpeg
 * open another file or the network.
 *
 * <p>Its packages, each importing only the ones before it: this one (a medium as it is kept and
 * shown), {@code engine}, {@code preparation}, {@code captions}, {@code upload}, {@code library}.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "platform",
            "platform::web",
            "platform::sql",
            "platform::jobs",
            "platform::storage",
            "platform::process",
            "platform::live",
            "platform::text",
            "platform::settings",
            "platform::watch",
            "portal",
            "identity"
        })
@NullMarked
package org.parvis.media;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
