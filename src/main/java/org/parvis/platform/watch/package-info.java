/** What those who run the server see of it: health, metrics, requests in the log. */
@NullMarked
package org.parvis.platform.watch;

import org.jspecify.annotations.NullMarked;
