/**
 * The network and its portals: identity (ink, paving, name), languages, legal pages, and the
 * clothes of every page.
 *
 * <p>Door: {@link org.parvis.portal.Portals}. {@link org.parvis.portal.Place} says where a request
 * is (which portal, which language) and makes addresses. Tables: schema {@code portal}.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "platform::web",
            "platform::sql",
            "platform::text",
            "platform::settings",
            "platform::storage",
            "platform::command"
        })
@NullMarked
package org.parvis.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
