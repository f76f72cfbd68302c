/** Cameras, microphones, cables: labels, kits, loans to a session, a person, another media. */
@NullMarked
package org.parvis.workshops.equipment;

import org.jspecify.annotations.NullMarked;
