/**
 * The right of reply of people named or shown in a story: asked in public within three months,
 * answered within three days, published under the story, free of charge (décret 2007-1527).
 */
@NullMarked
package org.parvis.newsroom.reply;

import org.jspecify.annotations.NullMarked;
