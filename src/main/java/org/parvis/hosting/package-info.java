/**
 * The server as those who host it see it in a browser: its state, its jobs, the letters it writes
 * to administrators when its disk fills up.
 *
 * <p>Knows nothing of what is kept or done: every module says for itself how it is ({@link
 * org.parvis.platform.watch.Checkup}) and what it has to do. No tables.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "platform::text",
            "platform::web",
            "platform::watch",
            "platform::jobs",
            "platform::mail",
            "platform::settings",
            "portal",
            "identity"
        })
@NullMarked
package org.parvis.hosting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
