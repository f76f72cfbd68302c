/** The pages on which the team writes the crew and the people seen, and asks them. */
@NullMarked
package org.parvis.credits.desk;

import org.jspecify.annotations.NullMarked;
