/** Every consent of a portal in one list, and what keeps it right: renewals, copies, erasure. */
@NullMarked
package org.parvis.credits.register;

import org.jspecify.annotations.NullMarked;
