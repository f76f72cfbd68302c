/** One person reads the text and answers, on a screen handed over or by a link of their own. */
@NullMarked
package org.parvis.credits.signing;

import org.jspecify.annotations.NullMarked;
