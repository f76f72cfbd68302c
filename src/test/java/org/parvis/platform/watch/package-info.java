@NullMarked
package org.parvis.platform.watch;

import org.jspecify.annotations.NullMarked;
