/**
 * What goes out to readers: subscriptions by mail to a portal or to one of its themes.
 *
 * <p>An address is asked twice before it receives anything, is kept only while it is subscribed,
 * and can leave with one press of a button, without an account. Letters are built from the
 * catalogue, carry no picture and follow nobody. Tables: schema {@code outreach}. Hears {@code
 * catalogue.Published}; announces nothing.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "platform::web",
            "platform::sql",
            "platform::jobs",
            "platform::mail",
            "platform::text",
            "platform::settings",
            "portal",
            "identity",
            "catalogue"
        })
@NullMarked
package org.parvis.outreach;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
