/** Sheets to print and sign, and the photographs by which they come back. */
@NullMarked
package org.parvis.credits.paper;

import org.jspecify.annotations.NullMarked;
