/** Sheets signed on paper: photographed, kept with the session, and typed in again beside it. */
@NullMarked
package org.parvis.workshops.paper;

import org.jspecify.annotations.NullMarked;
