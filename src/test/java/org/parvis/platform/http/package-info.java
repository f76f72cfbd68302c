@NullMarked
package org.parvis.platform.http;

import org.jspecify.annotations.NullMarked;
