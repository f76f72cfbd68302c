/** The conference around the shared screen: ideas in turn, what is decided of each, the minutes. */
@NullMarked
package org.parvis.conference.meeting;

import org.jspecify.annotations.NullMarked;
