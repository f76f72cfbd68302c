package org.parvis.credits.paper;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.credits.Appearance;
import org.parvis.credits.ConsentRules;
import org.parvis.credits.Decision;
import org.parvis.credits.Means;
import org.parvis.credits.NewSignature;
import org.parvis.credits.RecordedBy;
import org.parvis.credits.Scope;
import org.parvis.credits.SignedPaper;
import org.parvis.credits.Voice;
import org.parvis.credits.Wording;
import org.parvis.credits.form.Form;
import org.parvis.credits.form.Limits;
import org.parvis.credits.form.ScopeReader;
import org.parvis.credits.signing.Signing;
import org.parvis.kernel.Language;
import org.parvis.portal.Place;
import org.springframework.stereotype.Component;

/** Reads what somebody copied from a signed paper; what needs another look is said in the form. */
@Component
final class PaperReader {
    private final Signing signing;
    private final ConsentRules rules;
    private final Clock clock;

    PaperReader(Signing signing, ConsentRules rules, Clock clock) {
        this.signing = signing;
        this.rules = rules;
        this.clock = clock;
    }

    /** What the fields of this voice of this person start with. */
    static String field(Appearance person, Voice voice) {
        return person.id() + "-" + voice.word();
    }

    /** Whether there is still something to copy for this voice. */
    boolean waits(Appearance person, Voice voice) {
        return person.answer(voice)
                .filter(answer -> answer.agreesAt(clock.instant().plus(rules.renewal())))
                .isEmpty();
    }

    /**
     * What the paper says of each.
     *
     * @param photo of the paper, or nothing when it is still to be taken
     * @param by who copies it
     */
    List<Papers.Said> read(
            Place place, Form form, List<Appearance> people, @Nullable UUID photo, RecordedBy by) {
        Instant signed = signed(form);
        List<Papers.Said> said = new ArrayList<>();
        boolean any = false;
        for (Appearance person : people) {
            for (Voice voice : person.voices()) {
                String answer = form.value(field(person, voice) + "-dit");
                if (waits(person, voice) && (answer.equals("oui") || answer.equals("non"))) {
                    any = true;
                    said(place, form, person, voice, signed, photo, by).ifPresent(said::add);
                }
            }
        }
        if (!any) {
            form.refuse("feuille", "credits.paper.error-nothing");
        }
        return form.isRight() ? said : List.of();
    }

    private Optional<Papers.Said> said(
            Place place,
            Form form,
            Appearance person,
            Voice voice,
            @Nullable Instant signed,
            @Nullable UUID photo,
            RecordedBy by) {
        String field = field(person, voice);
        Decision decision = decision(form, field);
        boolean agrees = decision == Decision.AGREED;
        String signer = signer(form, person, voice, agrees);
        SignedPaper paper = paper(form, field, signed, photo);
        if (agrees
                && paper != null
                && person.answer(voice).filter(paper::isOvertakenBy).isPresent()) {
            form.refuse(field + "-dit", "credits.paper.error-newer");
        }
        NewSignature answer =
                new NewSignature(
                        voice,
                        decision,
                        signer,
                        quality(form, field, voice, agrees),
                        !form.is(field + "-montrer", "non"),
                        Means.PAPER,
                        words(place, form, field),
                        wording(place, form, person, voice),
                        Optional.empty(),
                        by,
                        agrees
                                ? new Scope(ScopeReader.notFor(form, field + "-pas"), null, false)
                                : Scope.WHOLE,
                        paper);
        return form.isRight() ? Optional.of(new Papers.Said(person, answer)) : Optional.empty();
    }

    /** Who agrees to be seen at screenings alone does not agree to be public. */
    private static Decision decision(Form form, String field) {
        boolean agrees =
                form.is(field + "-dit", "oui") && !form.is(field + "-limite", "projections");
        return agrees ? Decision.AGREED : Decision.REFUSED;
    }

    private String words(Place place, Form form, String field) {
        String typed = form.optional(field + "-mots", Limits.WORDS);
        boolean limited =
                form.is(field + "-dit", "oui") && form.is(field + "-limite", "projections");
        return limited ? (place.say("credits.paper.screenings-only") + " " + typed).strip() : typed;
    }

    private String signer(Form form, Appearance person, Voice voice, boolean agrees) {
        String field = field(person, voice) + "-nom";
        String signer =
                agrees
                        ? form.required(field, Limits.NAME, "credits.paper.error-signer")
                        : form.optional(field, Limits.NAME);
        if (agrees && voice.isGuardian() && isOtherGuardian(form, person, voice, signer)) {
            form.refuse(field, "credits.error.same-guardian");
        }
        return signer;
    }

    private static boolean isOtherGuardian(
            Form form, Appearance person, Voice voice, String signer) {
        return Signing.hasSignedAlready(person, voice, signer)
                || person.voices().stream()
                        .filter(other -> other.isGuardian() && other != voice)
                        .filter(other -> form.is(field(person, other) + "-dit", "oui"))
                        .anyMatch(other ->
                                form.value(field(person, other) + "-nom").equalsIgnoreCase(signer));
    }

    private static String quality(Form form, String field, Voice voice, boolean agrees) {
        List<String> possible = Signing.qualities(voice);
        if (possible.size() == 1) {
            return possible.getFirst();
        }
        Optional<String> chosen =
                possible.stream().filter(one -> form.is(field + "-qualite", one)).findFirst();
        if (agrees && chosen.isEmpty()) {
            form.refuse(field + "-qualite", "credits.paper.error-quality");
        }
        return chosen.orElse("told");
    }

    private Wording wording(Place place, Form form, Appearance person, Voice voice) {
        Language language =
                Language.OF_SCREENS.stream()
                        .filter(one -> form.is("langue", one.tag()))
                        .findFirst()
                        .orElse(Language.FRENCH);
        boolean together = form.is("feuille", "groupe") && voice == Voice.SELF;
        return together
                ? signing.forAll(place, person.subject(), language)
                : signing.onPaper(place, person, voice, language);
    }

    private @Nullable SignedPaper paper(
            Form form, String field, @Nullable Instant signed, @Nullable UUID photo) {
        Instant until = null;
        if (!form.value(field + "-fin").isEmpty()) {
            LocalDate day = day(form, field + "-fin");
            // the day that is written is the last one
            until = day == null ? null : start(day.plusDays(1));
            if (until != null && !until.isAfter(clock.instant())) {
                form.refuse(field + "-fin", "credits.paper.error-over");
            }
        }
        return signed == null || photo == null ? null : new SignedPaper(photo, signed, until);
    }

    private @Nullable Instant signed(Form form) {
        LocalDate day = day(form, "date");
        if (day == null) {
            return null;
        }
        if (start(day).isAfter(clock.instant())) {
            form.refuse("date", "credits.paper.error-future");
        } else if (!rules.endOfConsent(start(day), clock.getZone()).isAfter(clock.instant())) {
            form.refuse("date", "credits.paper.error-old");
        }
        return start(day);
    }

    private static @Nullable LocalDate day(Form form, String field) {
        try {
            return LocalDate.parse(form.value(field));
        } catch (DateTimeParseException notOne) {
            form.refuse(field, "credits.paper.error-date");
            return null;
        }
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }
}
