package org.parvis.credits.signing;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.credits.Appearance;
import org.parvis.credits.ConsentRules;
import org.parvis.credits.Decision;
import org.parvis.credits.Drawing;
import org.parvis.credits.Means;
import org.parvis.credits.NewSignature;
import org.parvis.credits.People;
import org.parvis.credits.Presence;
import org.parvis.credits.Scope;
import org.parvis.credits.Signature;
import org.parvis.credits.SubjectName;
import org.parvis.credits.Subjects;
import org.parvis.credits.Voice;
import org.parvis.credits.Wording;
import org.parvis.credits.Wordings;
import org.parvis.credits.form.Form;
import org.parvis.credits.form.Limits;
import org.parvis.credits.form.ScopeReader;
import org.parvis.kernel.Language;
import org.parvis.kernel.PortalId;
import org.parvis.kernel.SubjectRef;
import org.parvis.portal.Place;
import org.springframework.stereotype.Component;

/** What a private link lets its holder do: read one text, answer once, change one's mind. */
@Component
public final class Signing {
    private final Subjects subjects;
    private final Wordings wordings;
    private final ConsentRules rules;
    private final ScopeReader scopes;
    private final People people;
    private final Clock clock;

    Signing(
            Subjects subjects,
            Wordings wordings,
            ConsentRules rules,
            ScopeReader scopes,
            People people,
            Clock clock) {
        this.scopes = scopes;
        this.subjects = subjects;
        this.wordings = wordings;
        this.rules = rules;
        this.people = people;
        this.clock = clock;
    }

    public static List<String> qualities(Voice voice) {
        return switch (voice) {
            case SELF -> List.of("self");
            case CHILD -> List.of("child");
            case GUARDIAN, SECOND_GUARDIAN -> List.of("mother", "father", "guardian");
        };
    }

    /** The text as this person reads it now, in the language of the page. */
    Wording wording(Place place, Appearance person, Voice voice) {
        String until =
                place.formats().dayOfYear(rules.endOfConsent(clock.instant(), clock.getZone()));
        return wordings.text(
                voice,
                place.language(),
                blanks(place, person, workshop(place, person).orElse(""), until));
    }

    /** The text printed on paper for this voice: it counts from the day on which it is signed. */
    public Wording onPaper(Place place, Appearance person, Voice voice, Language language) {
        return wordings.text(voice, language, blanks(place, person, "", ""));
    }

    /** The text of one sheet that several grown people sign, one under the other. */
    public Wording forAll(Place place, SubjectRef subject, Language language) {
        Wordings.Blanks blanks =
                new Wordings.Blanks(
                        wordings.everybody(language),
                        Presence.SEEN_AND_HEARD,
                        title(place, subject),
                        place.portal().name(),
                        "",
                        "",
                        rules.years());
        return wordings.text(Voice.SELF, language, blanks);
    }

    private String title(Place place, SubjectRef subject) {
        return subjects.name(place.portalId(), subject).map(SubjectName::title).orElse("");
    }

    private Wordings.Blanks blanks(Place place, Appearance person, String workshop, String until) {
        return new Wordings.Blanks(
                person.name(),
                person.facts().presence(),
                title(place, person.subject()),
                place.portal().name(),
                workshop,
                until,
                rules.years());
    }

    /** Reads an answer; what needs another look is said in the form, and then there is none. */
    Optional<NewSignature> read(Place place, Form form, Link link, Appearance person) {
        Decision decision = decision(form, person.answer(link.voice()).orElse(null));
        boolean limited = form.is("decision", "oui") && decision != Decision.AGREED;
        boolean agrees = decision == Decision.AGREED;
        Wording shown = wording(place, person, link.voice());
        String signer =
                agrees
                        ? form.required("nom", Limits.NAME, "credits.error.signer")
                        : form.optional("nom", Limits.NAME);
        if (agrees) {
            check(form, link, person, shown, signer);
        }
        NewSignature answer =
                new NewSignature(
                        link.voice(),
                        decision,
                        signer,
                        quality(form, link.voice()),
                        !form.is("montrer", "non"),
                        link.means(),
                        limited ? place.say("credits.paper.screenings-only") : "",
                        shown,
                        agrees ? Drawing.parse(form.value("dessin")) : Optional.empty(),
                        link.means() == Means.SCREEN ? link.by() : null,
                        agrees ? scope(place, form, person) : Scope.WHOLE,
                        null);
        return form.isRight() ? Optional.of(answer) : Optional.empty();
    }

    /** Nobody agrees for a workshop of which the page said nothing. */
    private Scope scope(Place place, Form form, Appearance person) {
        Scope asked = scopes.read(form);
        boolean workshop = asked.workshop() && workshop(place, person).isPresent();
        return new Scope(asked.notFor(), asked.until(), workshop);
    }

    /** What the workshop is called for which one may agree at once, if there is one. */
    Optional<String> workshop(Place place, Appearance person) {
        return subjects.workshop(place.portalId(), person.subject());
    }

    private static void check(
            Form form, Link link, Appearance person, Wording shown, String signer) {
        if (!form.is("texte", shown.hash())) {
            form.refuse("texte", "credits.error.text-changed");
        }
        if (quality(form, link.voice()).isEmpty()) {
            form.refuse("qualite", "credits.error.quality");
        }
        if (link.voice().isGuardian() && hasSignedAlready(person, link.voice(), signer)) {
            form.refuse("nom", "credits.error.same-guardian");
        }
    }

    /** Two guardians are two people. */
    public static boolean hasSignedAlready(Appearance person, Voice voice, String signer) {
        return person.answers().stream()
                .anyMatch(answer ->
                        answer.voice() != voice
                                && answer.voice().isGuardian()
                                && answer.decision() == Decision.AGREED
                                && answer.signer().equalsIgnoreCase(signer));
    }

    private static String quality(Form form, Voice voice) {
        List<String> qualities = qualities(voice);
        return qualities.size() == 1
                ? qualities.getFirst()
                : qualities.stream()
                        .filter(quality -> form.is("qualite", quality))
                        .findFirst()
                        .orElse("");
    }

    private static Decision decision(Form form, @Nullable Signature before) {
        if (form.is("decision", "oui") && !ScopeReader.isScreeningsOnly(form)) {
            return Decision.AGREED;
        }
        boolean had = before != null && before.decision() != Decision.REFUSED;
        return had ? Decision.WITHDRAWN : Decision.REFUSED;
    }

    /** Keeps the answer. */
    void keep(PortalId portal, Appearance person, NewSignature answer) {
        people.answer(portal, null, person, answer);
    }
}
