package org.parvis.conference.meeting;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.parvis.conference.Conference;
import org.parvis.conference.Decision;
import org.parvis.conference.NewIdea;
import org.parvis.conference.box.IdeaBox;
import org.parvis.conference.box.IdeaForm;
import org.parvis.identity.Visitor;
import org.parvis.kernel.Action;
import org.parvis.newsroom.StoryKinds;
import org.parvis.planning.Members;
import org.parvis.platform.settings.HostSettings;
import org.parvis.platform.web.Allowed;
import org.parvis.platform.web.Answer;
import org.parvis.platform.web.NotHere;
import org.parvis.platform.web.Typed;
import org.parvis.portal.Place;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The conference on a shared screen. */
@Controller
final class ConferenceController {
    static final String PATH = "/redaction/conference";

    private final Conferences conferences;
    private final ConferencePages pages;
    private final Deciding deciding;
    private final IdeaBox box;
    private final Members members;
    private final StoryKinds kinds;
    private final HostSettings settings;
    private final Clock clock;

    ConferenceController(
            Conferences conferences,
            ConferencePages pages,
            Deciding deciding,
            IdeaBox box,
            Members members,
            StoryKinds kinds,
            HostSettings settings,
            Clock clock) {
        this.conferences = conferences;
        this.pages = pages;
        this.deciding = deciding;
        this.box = box;
        this.members = members;
        this.kinds = kinds;
        this.settings = settings;
        this.clock = clock;
    }

    @PostMapping("/{portal}/redaction/conference")
    @Allowed(Action.HOLD_CONFERENCE)
    Answer open(Place place, Visitor visitor, HttpServletRequest request) {
        Typed typed = Typed.of(request);
        String where = typed.value("lieu");
        UUID id =
                conferences.open(
                        place.portalId(),
                        visitor.required(),
                        where.substring(0, Math.min(where.length(), 120)),
                        typed.is("gardees", "oui"));
        return see(place, id);
    }

    @GetMapping("/{portal}/redaction/conference/{id}")
    @Allowed(Action.HOLD_CONFERENCE)
    Answer show(@PathVariable UUID id, Place place) {
        Conference one = conferences.require(place.portalId(), id);
        return one.isOpen()
                ? Answer.page(pages.screen(place, one, Typed.nothing()))
                : Answer.see(place.href(PATH + "/" + id + "/compte-rendu"));
    }

    /** The next idea, or the one that was chosen. */
    @PostMapping("/{portal}/redaction/conference/{id}/tour")
    @Allowed(Action.HOLD_CONFERENCE)
    Answer turn(@PathVariable UUID id, Place place, HttpServletRequest request) {
        conferences.turn(place.portalId(), id, Typed.of(request).id("idee").orElse(null));
        return see(place, id);
    }

    /** An idea that came up around the table. */
    @PostMapping("/{portal}/redaction/conference/{id}/idees")
    @Allowed(Action.HOLD_CONFERENCE)
    Answer add(@PathVariable UUID id, Place place, HttpServletRequest request) {
        Conference one = conferences.require(place.portalId(), id);
        Typed typed = Typed.of(request);
        NewIdea idea = IdeaForm.read(typed, null, null, place, Optional.empty());
        if (!typed.isRight()) {
            return Answer.again(pages.screen(place, one, typed));
        }
        conferences.add(place.portalId(), id, box.give(place, idea).id());
        return see(place, id);
    }

    /** What is decided about the idea on the screen. */
    @PostMapping("/{portal}/redaction/conference/{id}")
    @Allowed(Action.HOLD_CONFERENCE)
    Answer decide(@PathVariable UUID id, Place place, Visitor visitor, HttpServletRequest request) {
        Conference one = conferences.require(place.portalId(), id);
        Typed typed = Typed.of(request);
        UUID idea = typed.id("idee").orElseThrow(NotHere::new);
        LocalDate today = LocalDate.ofInstant(clock.instant(), settings.zone());
        Decision decision =
                new DecisionForm(kinds, place, members.of(place.portalId()), today).read(typed);
        if (decision == null) {
            return Answer.again(pages.screen(place, one, typed));
        }
        deciding.decide(place.portalId(), id, idea, decision, visitor.required());
        return see(place, id);
    }

    @PostMapping("/{portal}/redaction/conference/{id}/fin")
    @Allowed(Action.HOLD_CONFERENCE)
    Answer close(@PathVariable UUID id, Place place) {
        conferences.require(place.portalId(), id);
        conferences.close(place.portalId(), id);
        return Answer.see(place.href(PATH + "/" + id + "/compte-rendu"));
    }

    private static Answer see(Place place, UUID id) {
        return Answer.see(place.href(PATH + "/" + id));
    }
}
