package org.parvis.workshops.programme;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parvis.identity.Studios;
import org.parvis.identity.Visitor;
import org.parvis.kernel.Action;
import org.parvis.platform.web.Allowed;
import org.parvis.platform.web.Answer;
import org.parvis.platform.web.Page;
import org.parvis.platform.web.Typed;
import org.parvis.portal.Place;
import org.parvis.portal.Portal;
import org.parvis.portal.Portals;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** One programme. */
@Controller
final class ProgrammeController {
    private static final String PATH = ProgrammesController.PATH + "/programmes/";

    private final Programmes programmes;
    private final ProgrammeCopies copies;
    private final ProgrammeStore store;
    private final SessionStore sessions;
    private final Portals portals;
    private final Studios studios;
    private final Clock clock;

    ProgrammeController(
            Programmes programmes,
            ProgrammeCopies copies,
            ProgrammeStore store,
            SessionStore sessions,
            Portals portals,
            Studios studios,
            Clock clock) {
        this.programmes = programmes;
        this.copies = copies;
        this.store = store;
        this.sessions = sessions;
        this.portals = portals;
        this.studios = studios;
        this.clock = clock;
    }

    @GetMapping("/{portal}/redaction/ateliers/programmes/{id}")
    @Allowed(Action.KEEP_WORKSHOPS)
    Page show(@PathVariable UUID id, Place place, Visitor visitor) {
        Programme programme = programmes.programme(place.portalId(), id);
        return page(programme, filled(programme), copy(programme), place, visitor);
    }

    @PostMapping("/{portal}/redaction/ateliers/programmes/{id}")
    @Allowed(Action.KEEP_WORKSHOPS)
    Answer change(@PathVariable UUID id, Place place, Visitor visitor, HttpServletRequest request) {
        Programme before = programmes.programme(place.portalId(), id);
        Typed typed = Typed.of(request);
        Programme after = ProgrammeForm.change(typed, before, place);
        if (!typed.isRight()) {
            return Answer.again(page(before, typed, copy(before), place, visitor));
        }
        store.update(place.portalId(), after);
        return Answer.see(place.href(PATH + id));
    }

    /** The same again, another year or on another portal. */
    @PostMapping("/{portal}/redaction/ateliers/programmes/{id}/copie")
    @Allowed(Action.KEEP_WORKSHOPS)
    Answer copy(@PathVariable UUID id, Place place, Visitor visitor, HttpServletRequest request) {
        Programme programme = programmes.programme(place.portalId(), id);
        Typed typed = Typed.of(request);
        String title = ProgrammeForm.title(typed, place);
        LocalDate starts = Dates.read(typed, "du", today(), place);
        if (!typed.isRight() || starts == null) {
            return Answer.again(page(programme, filled(programme), typed, place, visitor));
        }
        Portal there =
                mine(visitor).stream()
                        .filter(portal -> portal.slug().value().equals(typed.value("media")))
                        .findFirst()
                        .orElse(place.portal());
        ProgrammeModel model = copies.model(place.portalId(), id);
        boolean elsewhere = !there.id().equals(place.portalId());
        UUID copied =
                copies.make(
                        there.id(),
                        elsewhere ? model.forOthers() : model,
                        title,
                        starts,
                        visitor.required().name());
        return Answer.see(place.of(there, PATH + copied));
    }

    @GetMapping("/{portal}/redaction/ateliers/programmes/{id}/seances")
    @Allowed(Action.KEEP_WORKSHOPS)
    Page sessions(@PathVariable UUID id, Place place, Visitor visitor) {
        Programme programme = programmes.programme(place.portalId(), id);
        return new ProgrammeSessionsPage(
                studios.page(place, visitor, programme.title()),
                programme.title(),
                place.href(PATH + id),
                sessions.ofProgramme(place.portalId(), id).stream()
                        .map(session -> SessionLine.of(session, place))
                        .toList());
    }

    private ProgrammePage page(
            Programme programme, Typed typed, Typed copy, Place place, Visitor visitor) {
        List<Session> all =
                sessions.ofProgramme(place.portalId(), programme.id()).stream()
                        .filter(session -> !session.cancelled())
                        .toList();
        Map<UUID, Long> counts =
                all.stream().collect(Collectors.groupingBy(Session::group, Collectors.counting()));
        Duration length = all.stream().map(Session::length).reduce(Duration.ZERO, Duration::plus);
        return new ProgrammePage(
                studios.page(place, visitor, programme.title()),
                programme,
                ProgrammesController.dates(programme, place, clock),
                place.href(PATH + programme.id()),
                typed,
                copy,
                programmes.groups(place.portalId(), programme.id()).stream()
                        .map(group -> line(group, counts.getOrDefault(group.id(), 0L), place))
                        .toList(),
                all.size(),
                length.toHours(),
                mine(visitor));
    }

    private ProgrammePage.Line line(Group group, long sessions, Place place) {
        return new ProgrammePage.Line(
                group.title(),
                place.href(ProgrammesController.PATH + "/groupes/" + group.id()),
                place.say(
                        "workshops.dates",
                        "from",
                        Dates.day(group.starts(), place, clock.getZone()),
                        "to",
                        Dates.day(group.ends(), place, clock.getZone())),
                group.siteName(),
                (int) sessions);
    }

    private List<Portal> mine(Visitor visitor) {
        return portals.all().stream()
                .filter(portal ->
                        !portal.archived() && visitor.on(portal.id()).may(Action.KEEP_WORKSHOPS))
                .toList();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }

    private static Typed filled(Programme programme) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("titre", programme.title());
        fields.put("but", programme.purpose());
        fields.put("financeurs", programme.funders());
        fields.put("personnes", text(programme.plannedPeople()));
        fields.put("heures", text(programme.plannedHours()));
        return Typed.filled(fields);
    }

    private static Typed copy(Programme programme) {
        return Typed.filled(
                Map.of(
                        "titre",
                        programme.title(),
                        "du",
                        programme.starts().plusYears(1).toString()));
    }

    private static String text(@Nullable Integer number) {
        return number == null ? "" : number.toString();
    }
}
