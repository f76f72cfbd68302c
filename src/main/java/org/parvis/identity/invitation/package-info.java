/** Coming in by invitation or with the three words of a workshop. */
@NullMarked
package org.parvis.identity.invitation;

import org.jspecify.annotations.NullMarked;
