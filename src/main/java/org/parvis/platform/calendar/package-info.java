/** Calendars that telephones follow (RFC 5545). */
@NamedInterface("calendar")
@NullMarked
package org.parvis.platform.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
