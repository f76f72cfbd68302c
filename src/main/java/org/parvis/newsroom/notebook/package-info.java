/** Residents' own notebooks: who keeps one, its words and its pages, which are stories. */
@NullMarked
package org.parvis.newsroom.notebook;

import org.jspecify.annotations.NullMarked;
