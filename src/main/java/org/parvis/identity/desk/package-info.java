/** Pages for those who answer for the place: the journal, letters that no server took. */
@NullMarked
package org.parvis.identity.desk;

import org.jspecify.annotations.NullMarked;
