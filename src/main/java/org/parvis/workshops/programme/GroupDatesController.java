package org.parvis.workshops.programme;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
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

/** When and where a group meets: its rules, its sessions, its name and its team. */
@Controller
final class GroupDatesController {
    private static final String PATH = ProgrammesController.PATH + "/groupes/";
    private static final Map<String, Rule.Kind> KINDS =
            Map.of("s1-", Rule.Kind.WEEKLY, "w-", Rule.Kind.WEEKEND, "v-", Rule.Kind.BREAK);

    private final Programmes programmes;
    private final GroupStore groups;
    private final SiteStore sites;
    private final Studios studios;
    private final Clock clock;

    GroupDatesController(
            Programmes programmes,
            GroupStore groups,
            SiteStore sites,
            Studios studios,
            Clock clock) {
        this.programmes = programmes;
        this.groups = groups;
        this.sites = sites;
        this.studios = studios;
        this.clock = clock;
    }

    @GetMapping("/{portal}/redaction/ateliers/groupes/{id}/dates")
    @Allowed(Action.KEEP_WORKSHOPS)
    Page show(@PathVariable UUID id, Place place, Visitor visitor) {
        Group group = programmes.group(place.portalId(), id);
        return page(group, settings(group), usual(), Typed.nothing(), place, visitor);
    }

    @PostMapping("/{portal}/redaction/ateliers/groupes/{id}/reglages")
    @Allowed(Action.KEEP_WORKSHOPS)
    Answer change(@PathVariable UUID id, Place place, Visitor visitor, HttpServletRequest request) {
        Group group = programmes.group(place.portalId(), id);
        Typed typed = Typed.of(request);
        String title = ProgrammeForm.title(typed, place);
        String site =
                typed.text(
                        "lieu",
                        120,
                        place.say("workshops.error.site"),
                        place.say("workshops.error.long"));
        Integer capacity = ProgrammeForm.number(typed, "capacite", place);
        List<String> staff = ProgrammeForm.staff(typed, place);
        if (!typed.isRight()) {
            return Answer.again(page(group, typed, usual(), Typed.nothing(), place, visitor));
        }
        groups.update(
                place.portalId(),
                new Group(
                        group.id(),
                        group.season(),
                        title,
                        sites.called(place.portalId(), site),
                        site,
                        staff,
                        capacity,
                        typed.is("ouvert", "oui"),
                        group.programme(),
                        group.programmeTitle(),
                        group.zone(),
                        group.starts(),
                        group.ends()));
        return see(place, id);
    }

    @PostMapping("/{portal}/redaction/ateliers/groupes/{id}/regles")
    @Allowed(Action.KEEP_WORKSHOPS)
    Answer addRule(
            @PathVariable UUID id, Place place, Visitor visitor, HttpServletRequest request) {
        Group group = programmes.group(place.portalId(), id);
        Typed typed = Typed.of(request);
        String prefix = typed.value("type");
        Rule.Kind kind = Optional.ofNullable(KINDS.get(prefix)).orElse(Rule.Kind.WEEKLY);
        Optional<NewRule> rule =
                RuleForm.read(typed, KINDS.containsKey(prefix) ? prefix : "s1-", kind, place);
        if (rule.isEmpty()) {
            return Answer.again(
                    page(group, settings(group), typed, Typed.nothing(), place, visitor));
        }
        programmes.addRule(place.portalId(), group, rule.get());
        return see(place, id);
    }

    @PostMapping("/{portal}/redaction/ateliers/groupes/{id}/regles/{rule}/retrait")
    @Allowed(Action.KEEP_WORKSHOPS)
    Answer removeRule(@PathVariable UUID id, @PathVariable UUID rule, Place place) {
        programmes.removeRule(place.portalId(), programmes.group(place.portalId(), id), rule);
        return see(place, id);
    }

    @PostMapping("/{portal}/redaction/ateliers/groupes/{id}/seances")
    @Allowed(Action.KEEP_WORKSHOPS)
    Answer addSession(
            @PathVariable UUID id, Place place, Visitor visitor, HttpServletRequest request) {
        Group group = programmes.group(place.portalId(), id);
        Typed typed = Typed.of(request);
        LocalDate day =
                Dates.read(
                        typed,
                        "jour",
                        LocalDate.ofInstant(clock.instant(), clock.getZone()),
                        place);
        LocalTime from = Dates.hour(typed, "de", place);
        LocalTime to = Dates.hour(typed, "a", place);
        if (from != null && to != null && !to.isAfter(from)) {
            typed.refuse("a", place.say("workshops.error.order"));
        }
        String site = typed.text("lieu", 120, null, place.say("workshops.error.long"));
        if (!typed.isRight() || day == null || from == null || to == null) {
            return Answer.again(page(group, settings(group), usual(), typed, place, visitor));
        }
        Activity activity =
                Optional.ofNullable(typed.one("activite", Activity.class))
                        .orElse(Activity.WORKSHOP);
        programmes.addSession(place.portalId(), group, day, from, to, site, activity);
        return see(place, id);
    }

    private static Answer see(Place place, UUID id) {
        return Answer.see(place.href(PATH + id + "/dates"));
    }

    private static Typed usual() {
        Map<String, String> fields = new HashMap<>();
        KINDS.forEach((prefix, kind) -> fields.putAll(RuleForm.usual(prefix, kind)));
        return Typed.filled(fields);
    }

    private static Typed settings(Group group) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("titre", group.title());
        fields.put("lieu", group.siteName());
        fields.put("equipe", String.join("\n", group.staff()));
        fields.put("capacite", group.capacity() == null ? "" : group.capacity().toString());
        fields.put("ouvert", group.open() ? "oui" : "");
        return Typed.filled(fields);
    }

    private GroupDatesPage page(
            Group group, Typed settings, Typed rule, Typed one, Place place, Visitor visitor) {
        return new GroupDatesPage(
                studios.page(place, visitor, place.say("workshops.group.dates")),
                group,
                place.href(PATH + group.id()),
                settings,
                rule,
                one,
                programmes.rules(place.portalId(), group.id()).stream()
                        .map(known ->
                                new GroupDatesPage.Line(
                                        known.id().toString(), RuleWords.of(known, place)))
                        .toList(),
                programmes.sessions(place.portalId(), group.id()).stream()
                        .map(session -> SessionLine.of(session, place))
                        .toList(),
                programmes.sites(place.portalId()));
    }
}
