/** The page on which a reader looks for something. */
@NullMarked
package org.parvis.catalogue.search;

import org.jspecify.annotations.NullMarked;
