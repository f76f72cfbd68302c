@NullMarked
package org.parvis.platform.storage;

import org.jspecify.annotations.NullMarked;
