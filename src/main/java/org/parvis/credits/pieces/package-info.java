/** Ready-made pieces of the pages of other modules: who made it, who appears in it. */
@NamedInterface("pieces")
@NullMarked
package org.parvis.credits.pieces;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
