/** Ordered sets of stories, of this portal or lent by another. */
@NullMarked
package org.parvis.newsroom.dossier;

import org.jspecify.annotations.NullMarked;
