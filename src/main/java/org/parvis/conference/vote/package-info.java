/** Telephones in the room: coming in by code, voting for the idea being talked about. */
@NullMarked
package org.parvis.conference.vote;

import org.jspecify.annotations.NullMarked;
