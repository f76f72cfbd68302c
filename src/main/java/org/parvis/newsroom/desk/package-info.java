/** The newsroom's pages: what waits, the review, the decision. */
@NullMarked
package org.parvis.newsroom.desk;

import org.jspecify.annotations.NullMarked;
