/** Files by the hash of their content. */
@NamedInterface("storage")
@NullMarked
package org.parvis.platform.storage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
