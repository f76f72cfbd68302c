/** What a story said before: who changed which words, and how an older text comes back. */
@NullMarked
package org.parvis.newsroom.history;

import org.jspecify.annotations.NullMarked;
