/** What the person who hosts may set, typed and checked at start. */
@NamedInterface("settings")
@NullMarked
package org.parvis.platform.settings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
