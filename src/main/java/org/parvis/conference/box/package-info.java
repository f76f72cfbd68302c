/** The idea box: giving an idea without an account and following what became of it. */
@NullMarked
package org.parvis.conference.box;

import org.jspecify.annotations.NullMarked;
