package org.parvis.workshops.roll;

import java.time.Instant;
import org.parvis.people.PersonId;

/**
 * What was recorded of somebody at a session.
 *
 * @param minutes really there
 * @param revision grows with each change
 */
record Attendance(
        PersonId person, Presence status, int minutes, Instant at, String by, int revision) {}
