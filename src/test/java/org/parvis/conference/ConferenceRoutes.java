package org.parvis.conference;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.parvis.conference.box.IdeaBox;
import org.parvis.conference.meeting.Conferences;
import org.parvis.identity.Accounts;
import org.parvis.kernel.Language;
import org.parvis.kernel.PortalId;
import org.parvis.kernel.Role;
import org.parvis.portal.Places;
import org.parvis.portal.Portal;
import org.parvis.world.RouteSamples;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** An idea and a conference, for the routes about them. */
@Component
final class ConferenceRoutes implements RouteSamples {
    private final ObjectProvider<IdeaBox> box;
    private final ObjectProvider<Conferences> conferences;
    private final ObjectProvider<Accounts> accounts;
    private final ObjectProvider<Places> places;

    ConferenceRoutes(
            ObjectProvider<IdeaBox> box,
            ObjectProvider<Conferences> conferences,
            ObjectProvider<Accounts> accounts,
            ObjectProvider<Places> places) {
        this.box = box;
        this.conferences = conferences;
        this.accounts = accounts;
        this.places = places;
    }

    @Override
    public Map<String, String> things(String pattern, Portal portal) {
        if (pattern.startsWith("/{portal}/idees/suivi/{word}")) {
            return Map.of("word", idea(portal).word().text());
        }
        if (pattern.startsWith("/{portal}/redaction/idees/{id}")) {
            return Map.of("id", idea(portal).id().toString());
        }
        if (pattern.startsWith("/{portal}/redaction/conference/{id}")) {
            return Map.of("id", conference(portal).id().toString());
        }
        return pattern.startsWith("/{portal}/conference/{code}")
                ? Map.of("code", conference(portal).code())
                : Map.of();
    }

    private IdeaBox.Given idea(Portal portal) {
        return box.getObject()
                .give(
                        places.getObject().home(portal, Language.FRENCH),
                        new NewIdea(
                                "Filmer le marché, un matin d’hiver",
                                "Nadia",
                                "",
                                null,
                                Language.FRENCH,
                                "",
                                List.of(),
                                List.of()));
    }

    private Conference conference(Portal portal) {
        PortalId id = portal.id();
        idea(portal);
        var editor = accounts.getObject().holding(id, Role.EDITOR).getFirst();
        UUID conference = conferences.getObject().open(id, editor, "Au local", false);
        return conferences.getObject().require(id, conference);
    }
}
