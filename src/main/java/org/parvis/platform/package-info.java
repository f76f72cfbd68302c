/** Technical ground, with no domain: see the named interfaces beneath. */
@ApplicationModule(allowedDependencies = {"kernel"})
@NullMarked
package org.parvis.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
