package org.parvis.people;

import java.util.List;
import org.parvis.portal.Place;

/** What other modules know of somebody, shown on the person's page to the team. */
public interface PersonTraces {
    /** A line with the page where it can be read. */
    record Trace(String label, String detail, String href) {}

    List<Trace> traces(Place place, PersonId person);
}
