/** Everything in one archive, made on a live server, and put back on an empty one. */
@NullMarked
package org.parvis.platform.backup;

import org.jspecify.annotations.NullMarked;
