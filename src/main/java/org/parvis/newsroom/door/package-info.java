/** Contributing without an account, and following at a private link what became of it. */
@NullMarked
package org.parvis.newsroom.door;

import org.jspecify.annotations.NullMarked;
