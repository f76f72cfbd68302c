/**
 * Who made a story and who appears in it: the gate to publication.
 *
 * <p>Door: {@link org.parvis.credits.Credits}; ready-made pieces of pages: {@code CreditPieces}.
 * Tables: schema {@code credits}. Announces {@link org.parvis.credits.ConsentLost}, inside the
 * transaction in which a consent is lost. Implemented above: {@link org.parvis.credits.SubjectRule}
 * (whose story it is), {@link org.parvis.credits.RemovalTarget} (what is online). A signature is
 * never changed nor deleted: a later one counts.
 *
 * <p>Here stand people, consents and the gate; {@code form}, {@code pieces}, {@code signing},
 * {@code removal}, {@code desk}, {@code paper} and {@code register} each import only the ones named
 * before them.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "platform::web",
            "platform::sql",
            "platform::jobs",
            "platform::mail",
            "platform::print",
            "platform::storage",
            "platform::text",
            "platform::settings",
            "portal",
            "identity",
            "media"
        })
@NullMarked
package org.parvis.credits;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
