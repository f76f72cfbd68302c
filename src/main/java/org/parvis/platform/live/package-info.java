/** Server-sent events: progress seen as it happens, on every node. */
@NamedInterface("live")
@NullMarked
package org.parvis.platform.live;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
