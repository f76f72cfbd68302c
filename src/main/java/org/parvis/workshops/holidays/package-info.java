/** When nothing is held: school holidays by zone, public holidays, breaks of a season. */
@NullMarked
package org.parvis.workshops.holidays;

import org.jspecify.annotations.NullMarked;
