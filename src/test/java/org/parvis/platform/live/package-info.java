@NullMarked
package org.parvis.platform.live;

import org.jspecify.annotations.NullMarked;
