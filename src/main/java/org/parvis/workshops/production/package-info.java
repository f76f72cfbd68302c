/** What is made in workshops: the board, posts of the day, call sheets, the way to the newsroom. */
@NullMarked
package org.parvis.workshops.production;

import org.jspecify.annotations.NullMarked;
