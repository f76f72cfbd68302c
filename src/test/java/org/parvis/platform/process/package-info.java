@NullMarked
package org.parvis.platform.process;

import org.jspecify.annotations.NullMarked;
