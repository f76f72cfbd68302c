/** Outgoing HTTP with its guard: no private address, bounded time and size. */
@NamedInterface("http")
@NullMarked
package org.parvis.platform.http;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
