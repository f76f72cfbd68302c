package org.parvis.workshops.roll;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.parvis.identity.Visitor;
import org.parvis.kernel.Action;
import org.parvis.platform.web.Allowed;
import org.parvis.platform.web.Answer;
import org.parvis.platform.web.NotHere;
import org.parvis.platform.web.Typed;
import org.parvis.portal.Place;
import org.parvis.workshops.programme.Group;
import org.parvis.workshops.programme.Programme;
import org.parvis.workshops.programme.Programmes;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** A whole group goes on: everybody is enrolled in the next one by one gesture. */
@Controller
final class NextSeasonController {
    private static final int MOST = 40;

    private final Programmes programmes;
    private final Enrolments enrolments;

    NextSeasonController(Programmes programmes, Enrolments enrolments) {
        this.programmes = programmes;
        this.enrolments = enrolments;
    }

    @PostMapping("/{portal}/redaction/ateliers/groupes/{id}/suite")
    @Allowed(Action.KEEP_WORKSHOPS)
    Answer goOn(@PathVariable UUID id, Place place, Visitor visitor, HttpServletRequest request) {
        Group from = programmes.group(place.portalId(), id);
        UUID next = Typed.of(request).id("groupe").orElseThrow(NotHere::new);
        Group to = programmes.group(place.portalId(), next);
        enrolments.goOn(place.portalId(), from, to, visitor.required().name());
        return Answer.see(place.href(GroupController.PATH + next));
    }

    /** Groups that begin after this one, the soonest first. */
    static List<Group> after(Programmes programmes, Group group, Place place) {
        List<Group> next = new ArrayList<>();
        for (Programme one : programmes.all(place.portalId())) {
            if (one.ends().isAfter(group.starts())) {
                programmes.groups(place.portalId(), one.id()).stream()
                        .filter(other -> other.starts().isAfter(group.starts()))
                        .forEach(next::add);
            }
        }
        return next.stream()
                .sorted(java.util.Comparator.comparing(Group::starts))
                .limit(MOST)
                .toList();
    }
}
