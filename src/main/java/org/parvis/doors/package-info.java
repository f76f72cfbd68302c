/**
 * Other ways in: by e-mail and by messages that a gateway hands over.
 *
 * <p>Both end in the newsroom's {@link org.parvis.newsroom.door.Letterbox}, where contributions
 * without an account are. The mail server inside is off until it is given a port; the address for
 * gateways works once an editor has made its secret. Whoever writes is told what became of it.
 * Tables: schema {@code doors}. Hears nothing, announces nothing.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "platform::web",
            "platform::sql",
            "platform::http",
            "platform::text",
            "platform::settings",
            "portal",
            "identity",
            "media",
            "media::library",
            "newsroom",
            "newsroom::door"
        })
@NullMarked
package org.parvis.doors;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
