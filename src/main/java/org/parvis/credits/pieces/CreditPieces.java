package org.parvis.credits.pieces;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parvis.credits.Appearance;
import org.parvis.credits.AppearanceId;
import org.parvis.credits.ConsentRules;
import org.parvis.credits.ConsentState;
import org.parvis.credits.Credit;
import org.parvis.credits.Credits;
import org.parvis.credits.CrewList;
import org.parvis.credits.Decision;
import org.parvis.credits.DeclarationStore;
import org.parvis.credits.Medium;
import org.parvis.credits.RemovalStore;
import org.parvis.credits.Voice;
import org.parvis.credits.form.Form;
import org.parvis.credits.form.LocalPath;
import org.parvis.credits.form.ScopeReader;
import org.parvis.identity.Visitor;
import org.parvis.kernel.Action;
import org.parvis.kernel.PortalId;
import org.parvis.kernel.SubjectRef;
import org.parvis.portal.Place;
import org.springframework.stereotype.Component;

/** Ready-made pieces of pages about the people of a story, for the pages of other modules. */
@Component
public final class CreditPieces {
    private final Credits credits;
    private final DeclarationStore declarations;
    private final RemovalStore removals;
    private final ConsentRules rules;
    private final Clock clock;

    CreditPieces(
            Credits credits,
            DeclarationStore declarations,
            RemovalStore removals,
            ConsentRules rules,
            Clock clock) {
        this.removals = removals;
        this.credits = credits;
        this.declarations = declarations;
        this.rules = rules;
        this.clock = clock;
    }

    /** The crew as the public sees it: {@code @template.credits.crew(list = …)}. */
    public CrewList crew(Place place, SubjectRef subject) {
        List<CrewList.Line> lines =
                credits.crew(place.portalId(), subject).stream()
                        .map(credit -> line(credit, place))
                        .toList();
        boolean everybodyAgreed =
                credits.appearances(place.portalId(), subject).stream()
                        .anyMatch(person -> person.state() == ConsentState.GIVEN);
        return new CrewList(
                place.say("credits.crew.title"),
                lines,
                everybodyAgreed ? place.say("credits.crew.agreed") : "");
    }

    private CrewList.Line line(Credit credit, Place place) {
        String roles =
                credit.roles().stream()
                        .map(code ->
                                credits.role(code)
                                        .map(role -> role.name(place.language()))
                                        .orElse(code))
                        .collect(Collectors.joining(place.say("credits.comma")));
        Integer age = credit.age();
        String small =
                Stream.of(age == null ? "" : place.say("credits.age", "age", age), credit.note())
                        .filter(words -> !words.isEmpty())
                        .collect(Collectors.joining(place.say("credits.comma")));
        String first = credit.firstTime() ? place.say("credits.crew.first") : "";
        return new CrewList.Line(roles, credit.name(), small, first);
    }

    /**
     * The form that names the crew: {@code @template.credits.crewForm(crew = …)}.
     *
     * @param back path where one goes after saving
     */
    public CrewForm crewForm(Place place, Visitor visitor, SubjectRef subject, String back) {
        List<Credit> crew = credits.crew(place.portalId(), subject);
        Map<String, String> values = new LinkedHashMap<>();
        Map<String, List<String>> roles = new LinkedHashMap<>();
        for (int row = 0; row < crew.size(); row++) {
            Credit credit = crew.get(row);
            values.put("name-" + row, credit.name());
            values.put("age-" + row, credit.age() == null ? "" : credit.age().toString());
            values.put("note-" + row, credit.note());
            values.put("first-" + row, credit.firstTime() ? "1" : "");
            values.put("me-" + row, isMe(visitor, credit) ? "1" : "");
            roles.put("role-" + row, credit.roles());
        }
        return new CrewForm(
                place,
                crewPath(place, subject),
                back,
                crew.size() + 1,
                credits.roles(),
                Form.filled(values, roles));
    }

    private static boolean isMe(Visitor visitor, Credit credit) {
        return visitor.account()
                .filter(account -> account.id().value().equals(credit.account()))
                .isPresent();
    }

    /**
     * The people seen, with what may be done: {@code @template.credits.appearances(list = …)}.
     *
     * @param back path where one goes after each action
     */
    public AppearanceList appearances(
            Place place, Visitor visitor, SubjectRef subject, String back) {
        return appearances(place, visitor, subject, back, Form.empty());
    }

    public AppearanceList appearances(
            Place place, Visitor visitor, SubjectRef subject, String back, Form add) {
        PortalId portal = place.portalId();
        Instant now = clock.instant();
        List<AppearanceList.Person> people = new ArrayList<>();
        credits.appearances(portal, subject)
                .forEach(person ->
                        people.add(person(person, place, now, now.plus(rules.renewal()))));
        return new AppearanceList(
                place,
                peoplePath(place, subject),
                back,
                people,
                declaration(place, subject),
                removals.holds(portal, subject),
                visitor.may(Action.KEEP_CONSENTS),
                add,
                rules.soleGuardianReasons());
    }

    /** The state of each of these people's agreement: {@code @template.credits.chip(chip = …)}. */
    public Map<AppearanceId, Chip> chips(Place place, List<AppearanceId> people) {
        Map<AppearanceId, Chip> chips = new LinkedHashMap<>();
        credits.appearances(place.portalId(), people)
                .forEach(one -> chips.put(one.id(), Chip.of(one, place, clock.instant())));
        return chips;
    }

    private @Nullable String declaration(Place place, SubjectRef subject) {
        return declarations
                .find(place.portalId(), subject)
                .map(said ->
                        place.say(
                                "credits.people.declared",
                                "name",
                                said.by().name(),
                                "date",
                                place.formats().dayOfYear(said.at())))
                .orElse(null);
    }

    /**
     * One line of the list.
     *
     * @param soon who agreed only until then is asked again already
     */
    public static AppearanceList.Person person(
            Appearance person, Place place, Instant now, Instant soon) {
        List<Voice> toAsk =
                person.state().isLost() && person.state() != ConsentState.EXPIRED
                        ? List.of()
                        : person.missing(soon);
        return new AppearanceList.Person(
                person.id(),
                person.name(),
                about(person, place),
                Chip.of(person, place, now, soon),
                toAsk,
                person.voices());
    }

    public static String about(Appearance person, Place place) {
        Integer age = person.facts().age();
        String years =
                age == null
                        ? person.facts().minor() ? place.say("credits.people.minor") : ""
                        : place.say("credits.age", "age", age);
        return Stream.of(
                        years,
                        place.say("credits.presence." + person.facts().presence().word()),
                        person.facts().moments(),
                        ScopeReader.say(place, notFor(person)))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private static Set<Medium> notFor(Appearance person) {
        return person.answers().stream()
                .filter(answer -> answer.decision() == Decision.AGREED)
                .flatMap(answer -> answer.notFor().stream())
                .collect(Collectors.toSet());
    }

    public static String crewPath(Place place, SubjectRef subject) {
        return place.href("/redaction/recits/" + subject.id() + "/equipe");
    }

    /** Where the people of a work and their agreements are kept. */
    public static String peoplePath(Place place, SubjectRef subject) {
        return place.href("/redaction/recits/" + subject.id() + "/personnes");
    }

    /** Where to go back to: the page of this server that was asked, else the people of the work. */
    public static String back(Place place, SubjectRef subject, String asked) {
        return LocalPath.of(asked, peoplePath(place, subject));
    }
}
