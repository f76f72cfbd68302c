/** What those who run the server see of it: health, metrics, requests in the log. */
@NamedInterface("watch")
@NullMarked
package org.parvis.platform.watch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
