/** Sessions in the calendar of a telephone, each calendar with a private address. */
@NullMarked
package org.parvis.workshops.calendar;

import org.jspecify.annotations.NullMarked;
