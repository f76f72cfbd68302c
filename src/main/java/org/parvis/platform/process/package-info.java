/** Child processes with bounded time, memory and output. */
@NamedInterface("process")
@NullMarked
package org.parvis.platform.process;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
