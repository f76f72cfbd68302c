package org.parvis.workshops.roll;

import java.time.Instant;
import org.parvis.people.PersonId;

/** Somebody in a group. */
record Enrolment(PersonId person, EnrolmentState state, Instant since, String by) {}
