/**
 * Remarks on what is in the making: on a moment of a film or a sound, on a place in a picture, on a
 * passage of a text, or on the whole; with answers, suggested changes, tasks that are settled, and
 * the successive cuts of a film.
 *
 * <p>Door: {@link org.parvis.remarks.Remarks}; pieces of pages: {@link
 * org.parvis.remarks.RemarkPieces}. Knows no story: what is remarked upon is a {@code SubjectRef},
 * and the module that owns it says who may speak, which words it has and how one of them is changed
 * ({@link org.parvis.remarks.RemarkedThings}). Tables: schema {@code remarks}.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "platform::web",
            "platform::sql",
            "platform::live",
            "platform::text",
            "platform::settings",
            "portal",
            "identity",
            "media",
            "media::library"
        })
@NullMarked
package org.parvis.remarks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
