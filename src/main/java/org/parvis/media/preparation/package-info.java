/** Renditions made of what was received, in small queued steps: first playable, ladder, extras. */
@NullMarked
package org.parvis.media.preparation;

import org.jspecify.annotations.NullMarked;
