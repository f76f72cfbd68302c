/**
 * Words that every module shares: identifiers, slugs, languages, references, roles and actions.
 *
 * <p>Plain Java: no Spring, no SQL, no input or output.
 */
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
@NullMarked
package org.parvis.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
