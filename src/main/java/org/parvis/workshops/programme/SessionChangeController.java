package org.parvis.workshops.programme;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.parvis.identity.Studios;
import org.parvis.identity.Visitor;
import org.parvis.kernel.Action;
import org.parvis.platform.web.Allowed;
import org.parvis.platform.web.Answer;
import org.parvis.platform.web.Page;
import org.parvis.platform.web.Typed;
import org.parvis.portal.Place;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** One session on another day, in another place, or not at all. */
@Controller
final class SessionChangeController {
    private final Programmes programmes;
    private final SessionStore sessions;
    private final SiteStore sites;
    private final Studios studios;
    private final Clock clock;

    SessionChangeController(
            Programmes programmes,
            SessionStore sessions,
            SiteStore sites,
            Studios studios,
            Clock clock) {
        this.programmes = programmes;
        this.sessions = sessions;
        this.sites = sites;
        this.studios = studios;
        this.clock = clock;
    }

    @GetMapping("/{portal}/redaction/ateliers/seances/{id}/changement")
    @Allowed(Action.KEEP_WORKSHOPS)
    Page show(@PathVariable UUID id, Place place, Visitor visitor) {
        Session session = programmes.session(place.portalId(), id);
        return page(session, filled(session), place, visitor);
    }

    @PostMapping("/{portal}/redaction/ateliers/seances/{id}/changement")
    @Allowed(Action.KEEP_WORKSHOPS)
    Answer change(@PathVariable UUID id, Place place, Visitor visitor, HttpServletRequest request) {
        Session before = programmes.session(place.portalId(), id);
        Typed typed = Typed.of(request);
        Optional<Session> after = read(typed, before, place);
        if (after.isEmpty()) {
            return Answer.again(page(before, typed, place, visitor));
        }
        sessions.change(place.portalId(), after.get(), clock.instant());
        return Answer.see(place.href(ProgrammesController.PATH + "/seances/" + id));
    }

    private Optional<Session> read(Typed typed, Session before, Place place) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        LocalDate day = Dates.read(typed, "jour", today, place);
        LocalTime from = Dates.hour(typed, "de", place);
        LocalTime to = Dates.hour(typed, "a", place);
        if (from != null && to != null && !to.isAfter(from)) {
            typed.refuse("a", place.say("workshops.error.order"));
        }
        String tooLong = place.say("workshops.error.long");
        String site = typed.text("lieu", 120, place.say("workshops.error.site"), tooLong);
        String title = typed.text("titre", ProgrammeForm.LONGEST_TITLE, null, tooLong);
        List<String> staff = ProgrammeForm.staff(typed, place);
        if (!typed.isRight() || day == null || from == null || to == null) {
            return Optional.empty();
        }
        SessionTime when = SessionTime.of(day, from, to, clock.getZone());
        return Optional.of(
                new Session(
                        before.id(),
                        before.group(),
                        before.groupTitle(),
                        before.programme(),
                        before.programmeTitle(),
                        Optional.ofNullable(typed.one("activite", Activity.class))
                                .orElse(before.activity()),
                        title,
                        when.starts(),
                        when.ends(),
                        sites.called(place.portalId(), site),
                        site,
                        staff,
                        typed.is("annulee", "oui"),
                        before.sequence(),
                        before.changedAt(),
                        before.runningOrder(),
                        before.note(),
                        before.nextTime(),
                        before.unnamed(),
                        before.rolledAt(),
                        before.rolledName()));
    }

    private Typed filled(Session session) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("titre", session.title());
        fields.put("jour", Dates.field(session.starts(), clock.getZone()));
        fields.put("de", Dates.hour(session.starts(), clock.getZone()));
        fields.put("a", Dates.hour(session.ends(), clock.getZone()));
        fields.put("lieu", session.siteName());
        fields.put("activite", session.activity().name());
        fields.put("equipe", String.join("\n", session.staff()));
        fields.put("annulee", session.cancelled() ? "oui" : "");
        return Typed.filled(fields);
    }

    private SessionChangePage page(Session session, Typed typed, Place place, Visitor visitor) {
        String href = place.href(ProgrammesController.PATH + "/seances/" + session.id());
        return new SessionChangePage(
                studios.page(place, visitor, place.say("workshops.change.title")),
                SessionLine.title(session, place),
                href,
                href + "/changement",
                typed,
                programmes.sites(place.portalId()));
    }
}
