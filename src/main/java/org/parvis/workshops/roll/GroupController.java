package org.parvis.workshops.roll;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.identity.Studios;
import org.parvis.identity.Visitor;
import org.parvis.kernel.Action;
import org.parvis.people.Details;
import org.parvis.people.People;
import org.parvis.people.PeopleFile;
import org.parvis.people.Person;
import org.parvis.people.PersonId;
import org.parvis.platform.text.Csv;
import org.parvis.platform.web.Allowed;
import org.parvis.platform.web.Answer;
import org.parvis.platform.web.NotHere;
import org.parvis.platform.web.Page;
import org.parvis.platform.web.Typed;
import org.parvis.portal.Place;
import org.parvis.workshops.programme.Group;
import org.parvis.workshops.programme.Programmes;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The people of a group. */
@Controller
final class GroupController {
    static final String PATH = "/redaction/ateliers/groupes/";
    private static final int MOST_AT_ONCE = 200;
    private static final int LARGEST = 1_000_000;

    private final Programmes programmes;
    private final Enrolling enrolling;
    private final EnrolmentStore store;
    private final People people;
    private final PeopleFile file;
    private final Studios studios;
    private final TransactionOperations tx;

    GroupController(
            Programmes programmes,
            Enrolling enrolling,
            EnrolmentStore store,
            People people,
            PeopleFile file,
            Studios studios,
            TransactionOperations tx) {
        this.programmes = programmes;
        this.enrolling = enrolling;
        this.store = store;
        this.people = people;
        this.file = file;
        this.studios = studios;
        this.tx = tx;
    }

    @GetMapping("/{portal}/redaction/ateliers/groupes/{id}")
    @Allowed(Action.KEEP_WORKSHOPS)
    Page show(@PathVariable UUID id, Place place, Visitor visitor) {
        Group group = programmes.group(place.portalId(), id);
        return page(group, Typed.nothing(), List.of(), "", place, visitor);
    }

    /** Names, one a line; then a choice for those that the register knows already. */
    @PostMapping("/{portal}/redaction/ateliers/groupes/{id}/inscriptions")
    @Allowed(Action.KEEP_WORKSHOPS)
    Answer enrol(@PathVariable UUID id, Place place, Visitor visitor, HttpServletRequest request) {
        Group group = programmes.group(place.portalId(), id);
        Typed typed = Typed.of(request);
        List<String> names =
                typed.lines("noms").stream()
                        .map(name -> name.replaceAll("\\s+", " "))
                        .distinct()
                        .toList();
        if (names.isEmpty()) {
            typed.refuse("noms", place.say("people.error.name"));
        } else if (names.size() > MOST_AT_ONCE
                || names.stream().anyMatch(name -> name.length() > People.LONGEST_NAME)) {
            typed.refuse("noms", place.say("workshops.error.names", "most", MOST_AT_ONCE));
        }
        if (!typed.isRight()) {
            return Answer.again(page(group, typed, List.of(), "", place, visitor));
        }
        List<Enrolling.Doubt> doubts =
                enrolling.byNames(
                        place.portalId(),
                        group,
                        names,
                        choices(typed, names),
                        visitor.required().name());
        return doubts.isEmpty()
                ? Answer.see(place.href(PATH + id))
                : Answer.page(page(group, Typed.nothing(), doubts, "", place, visitor));
    }

    private static Map<String, String> choices(Typed typed, List<String> names) {
        Map<String, String> choices = new LinkedHashMap<>();
        for (int at = 0; at < names.size(); at++) {
            choices.put(names.get(at), typed.value("choix-" + at));
        }
        return choices;
    }

    /** Accepted, waiting, gone. */
    @PostMapping("/{portal}/redaction/ateliers/groupes/{id}/inscriptions/{person}")
    @Allowed(Action.KEEP_WORKSHOPS)
    Answer set(
            @PathVariable UUID id,
            @PathVariable UUID person,
            Place place,
            Visitor visitor,
            HttpServletRequest request) {
        Group group = programmes.group(place.portalId(), id);
        PersonId who = people.require(place.portalId(), person).id();
        EnrolmentState state = Typed.of(request).one("etat", EnrolmentState.class);
        boolean here =
                store.ofGroup(place.portalId(), id).stream()
                        .anyMatch(one -> one.person().equals(who));
        if (state == null || !here) {
            throw new NotHere();
        }
        enrolling.set(place.portalId(), group, who, state, visitor.required().name());
        return Answer.see(place.href(PATH + id));
    }

    /** A table of people; rows to correct come back in the page. */
    @PostMapping("/{portal}/redaction/ateliers/groupes/{id}/fichier")
    @Allowed(Action.KEEP_WORKSHOPS)
    Answer take(
            @PathVariable UUID id,
            Place place,
            Visitor visitor,
            HttpServletRequest request,
            @RequestParam(required = false) @Nullable MultipartFile fichier)
            throws IOException {
        Group group = programmes.group(place.portalId(), id);
        Typed typed = Typed.of(request);
        String text =
                fichier == null || fichier.isEmpty() || fichier.getSize() > LARGEST
                        ? typed.value("tableau")
                        : Csv.text(fichier.getBytes());
        if (text.isBlank()) {
            typed.refuse("fichier", place.say("workshops.file.empty"));
            return Answer.again(page(group, typed, List.of(), "", place, visitor));
        }
        PeopleFile.Outcome outcome = taken(group, text, place, visitor);
        if (outcome.rejected() == 0) {
            return Answer.see(place.href(PATH + id));
        }
        String rejects = new String(Csv.write(outcome.rejects()), StandardCharsets.UTF_8);
        typed.refuse(
                "tableau",
                place.say(
                        "workshops.file.rejects",
                        "taken",
                        outcome.taken().size(),
                        "rejected",
                        outcome.rejected()));
        return Answer.again(
                page(group, typed, List.of(), rejects.replace("\uFEFF", ""), place, visitor));
    }

    private PeopleFile.Outcome taken(Group group, String text, Place place, Visitor visitor) {
        List<PeopleFile.Outcome> outcome = new ArrayList<>();
        String by = visitor.required().name();
        tx.executeWithoutResult(status -> {
            PeopleFile.Outcome one = file.take(text, place, by);
            one.taken().forEach(person -> enrolling.enrol(place.portalId(), group, person, by));
            outcome.add(one);
        });
        return outcome.getFirst();
    }

    /** The rows to correct, as a file. */
    @PostMapping("/{portal}/redaction/ateliers/groupes/{id}/rejets.csv")
    @Allowed(Action.KEEP_WORKSHOPS)
    ResponseEntity<byte[]> rejects(@PathVariable UUID id, Place place, HttpServletRequest request) {
        programmes.group(place.portalId(), id);
        byte[] table = Csv.write(Csv.read(Typed.of(request).value("tableau")));
        return ResponseEntity.ok()
                .header("Content-Type", "text/csv;charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"a-corriger.csv\"")
                .header("Cache-Control", "no-store")
                .body(table);
    }

    private GroupPage page(
            Group group,
            Typed typed,
            List<Enrolling.Doubt> doubts,
            String rejects,
            Place place,
            Visitor visitor) {
        List<Enrolment> enrolments = store.ofGroup(place.portalId(), group.id());
        Map<PersonId, Person> known =
                people.all(place.portalId(), enrolments.stream().map(Enrolment::person).toList());
        List<GroupPage.Line> lines =
                enrolments.stream()
                        .filter(one -> known.containsKey(one.person()))
                        .map(one ->
                                line(one, Objects.requireNonNull(known.get(one.person())), place))
                        .toList();
        return new GroupPage(
                studios.page(place, visitor, group.title()),
                group,
                place.href(PATH + group.id()),
                typed,
                lines,
                doubts.stream().map(doubt -> GroupPage.Doubt.of(doubt, place)).toList(),
                rejects,
                NextSeasonController.after(programmes, group, place).stream()
                        .map(next ->
                                new GroupPage.Next(
                                        next.id().toString(),
                                        next.title()
                                                + ", "
                                                + next.starts().getYear()
                                                + "–"
                                                + next.ends().getYear()))
                        .toList());
    }

    private static GroupPage.Line line(Enrolment enrolment, Person person, Place place) {
        return new GroupPage.Line(
                person.id().toString(),
                person.name(),
                place.href("/redaction/personnes/" + person.id()),
                Details.of(person, place),
                enrolment.state(),
                enrolment.by().isEmpty()
                        ? place.say(
                                "workshops.enrolment.by-form",
                                "date",
                                place.formats().shortDate(enrolment.since()))
                        : place.say(
                                "workshops.enrolment.by",
                                "name",
                                enrolment.by(),
                                "date",
                                place.formats().shortDate(enrolment.since())));
    }
}
