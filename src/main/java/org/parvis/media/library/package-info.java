/** The door of other modules, and the files as readers get them. */
@NullMarked
package org.parvis.media.library;

import org.jspecify.annotations.NullMarked;
