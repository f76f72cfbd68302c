/** What readers see of a story. */
@NullMarked
package org.parvis.newsroom.reading;

import org.jspecify.annotations.NullMarked;
