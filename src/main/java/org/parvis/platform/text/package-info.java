/** Words on screen in three languages, and dates, sizes and durations as people say them. */
@NamedInterface("text")
@NullMarked
package org.parvis.platform.text;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
