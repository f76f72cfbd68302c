@NullMarked
package org.parvis.platform.mail;

import org.jspecify.annotations.NullMarked;
