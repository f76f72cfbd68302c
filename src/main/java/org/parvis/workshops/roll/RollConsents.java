package org.parvis.workshops.roll;

import java.util.Map;
import org.parvis.credits.pieces.Chip;
import org.parvis.people.PersonId;
import org.parvis.portal.Place;
import org.parvis.workshops.programme.Session;

/** Whether those on the roll agree to be seen; said by those who make films. */
public interface RollConsents {
    /**
     * The agreement of somebody seen in a film of this group.
     *
     * @param href where it is asked for
     */
    record Consent(Chip chip, String href) {}

    Map<PersonId, Consent> consents(Place place, Session session);
}
