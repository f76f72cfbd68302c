/** The author's pages: choosing a kind, telling, captions, chapters, sending. */
@NullMarked
package org.parvis.newsroom.writing;

import org.jspecify.annotations.NullMarked;
