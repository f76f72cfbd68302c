/** Our films and lists in the frames of other sites. */
@NullMarked
package org.parvis.catalogue.embed;

import org.jspecify.annotations.NullMarked;
