/** What of a story may be remarked upon, and how an accepted remark changes it. */
@NullMarked
package org.parvis.newsroom.remarked;

import org.jspecify.annotations.NullMarked;
