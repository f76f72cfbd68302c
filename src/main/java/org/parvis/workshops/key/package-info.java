/** Private addresses for people without an account. */
@NullMarked
package org.parvis.workshops.key;

import org.jspecify.annotations.NullMarked;
