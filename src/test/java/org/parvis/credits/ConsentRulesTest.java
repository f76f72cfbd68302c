package org.parvis.credits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parvis.credits.ConsentState.EXPIRED;
import static org.parvis.credits.ConsentState.GIVEN;
import static org.parvis.credits.ConsentState.NOT_RECOGNISABLE;
import static org.parvis.credits.ConsentState.PARTIAL;
import static org.parvis.credits.ConsentState.REFUSED;
import static org.parvis.credits.ConsentState.TO_COLLECT;
import static org.parvis.credits.ConsentState.WITHDRAWN;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parvis.kernel.SubjectRef;

class ConsentRulesTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final Instant NEXT_YEAR = Instant.parse("2027-11-22T10:00:00Z");
    private static final Instant YESTERDAY = Instant.parse("2026-11-21T10:00:00Z");

    private final ConsentRules rules = new ConsentRules();

    /** Who; answers as voice=word, separated by +; the state; whether the story may be public. */
    @ParameterizedTest(name = "{0}, {1}: {2}")
    @CsvSource({
        "adult, -, TO_COLLECT, no",
        "adult, self=yes, GIVEN, yes",
        "adult, self=no, REFUSED, no",
        "adult, self=back, WITHDRAWN, no",
        "adult, self=over, EXPIRED, no",
        "adult, guardian=yes, TO_COLLECT, no",
        "minor, -, TO_COLLECT, no",
        "minor, self=yes, TO_COLLECT, no",
        "minor, child=yes, PARTIAL, no",
        "minor, guardian=yes, PARTIAL, no",
        "minor, guardian=yes+second-guardian=yes, PARTIAL, no",
        "minor, child=yes+guardian=yes, PARTIAL, no",
        "minor, child=yes+guardian=yes+second-guardian=yes, GIVEN, yes",
        "minor, child=no+guardian=yes+second-guardian=yes, REFUSED, no",
        "minor, child=yes+guardian=yes+second-guardian=no, REFUSED, no",
        "minor, child=yes+guardian=back+second-guardian=yes, WITHDRAWN, no",
        "minor, child=yes+guardian=back+second-guardian=no, REFUSED, no",
        "minor, child=yes+guardian=yes+second-guardian=over, EXPIRED, no",
        "minor with one guardian, child=yes+guardian=yes, GIVEN, yes",
        "minor with one guardian, guardian=yes, PARTIAL, no",
        "minor with one guardian, child=yes+guardian=yes+second-guardian=no, REFUSED, no",
        "minor without a valid reason, child=yes+guardian=yes, PARTIAL, no",
        "seventeen, self=yes, TO_COLLECT, no",
        "eighteen, self=yes, GIVEN, yes",
        "nobody knows her, -, NOT_RECOGNISABLE, yes",
        "nobody knows her, self=no, NOT_RECOGNISABLE, yes"
    })
    void the_answers_of_those_who_must_agree_make_the_state(
            String who, String answers, ConsentState expected, String mayBePublic) {
        Appearance person = person(facts(who), answers);

        ConsentState state = person.state();

        assertThat(state).isEqualTo(expected);
        assertThat(Gate.judge(List.of(person), false, false, NOW).isClear())
                .isEqualTo(mayBePublic.equals("yes"));
    }

    @Test
    void every_state_is_in_the_table() {
        assertThat(ConsentState.values())
                .containsExactlyInAnyOrder(
                        TO_COLLECT, PARTIAL, GIVEN, REFUSED, WITHDRAWN, EXPIRED, NOT_RECOGNISABLE);
    }

    @Test
    void with_nobody_written_down_somebody_must_have_declared_it() {
        Clearance silent = Gate.judge(List.of(), false, false, NOW);
        Clearance declared = Gate.judge(List.of(), true, false, NOW);

        assertThat(silent)
                .isInstanceOfSatisfying(
                        Clearance.Missing.class,
                        missing ->
                                assertThat(missing.obstacles())
                                        .extracting(Obstacle::kind)
                                        .containsExactly(Obstacle.Kind.UNDECLARED));
        assertThat(declared.isClear()).isTrue();
    }

    @Test
    void one_missing_person_is_enough_and_each_is_named_with_whose_word_is_missing() {
        Appearance adult = person(facts("adult"), "self=yes");
        Appearance child = person(facts("minor"), "child=yes+guardian=yes");

        Clearance clearance = Gate.judge(List.of(adult, child), false, false, NOW);

        assertThat(((Clearance.Missing) clearance).obstacles())
                .containsExactly(
                        new Obstacle(
                                Obstacle.Kind.PARTIAL,
                                child.id(),
                                "Ilyès",
                                13,
                                Voice.SECOND_GUARDIAN));
    }

    @Test
    void an_agreement_ends_with_the_first_of_those_it_is_made_of() {
        Appearance child = person(facts("minor"), "child=yes+guardian=yes+second-guardian=yes");

        assertThat(child.expires()).isEqualTo(NEXT_YEAR);
        assertThat(child.missing(NOW)).isEmpty();
        assertThat(child.missing(NEXT_YEAR)).hasSize(3);
    }

    private static NewAppearance facts(String who) {
        return switch (who) {
            case "adult" -> NewAppearance.adult("Mme Costa");
            case "minor" -> NewAppearance.minor("Ilyès", 13);
            case "seventeen" -> aged(17, null);
            case "eighteen" -> aged(18, null);
            case "minor with one guardian" -> aged(13, "deceased");
            case "minor without a valid reason" -> aged(13, "because");
            default ->
                    new NewAppearance("Livreur", null, false, Presence.SEEN, "4:10", false, null);
        };
    }

    private static NewAppearance aged(int age, @Nullable String soleGuardian) {
        return new NewAppearance("Ilyès", age, false, Presence.SEEN, "", true, soleGuardian);
    }

    private Appearance person(NewAppearance facts, String answers) {
        AppearanceId id = new AppearanceId(UUID.randomUUID());
        List<Signature> given =
                answers.equals("-")
                        ? List.of()
                        : Arrays.stream(answers.split("\\+"))
                                .map(text -> answer(id, text))
                                .toList();
        return new Appearance(
                id,
                new SubjectRef("newsroom", "story", UUID.randomUUID()),
                facts,
                rules.voices(facts),
                given,
                rules.state(facts, given, NOW),
                rules.expires(facts, given));
    }

    private static Signature answer(AppearanceId id, String text) {
        String[] parts = text.split("=");
        Decision decision =
                switch (parts[1]) {
                    case "no" -> Decision.REFUSED;
                    case "back" -> Decision.WITHDRAWN;
                    default -> Decision.AGREED;
                };
        Instant expires =
                decision == Decision.AGREED
                        ? parts[1].equals("over") ? YESTERDAY : NEXT_YEAR
                        : null;
        return new Signature(
                id,
                Voice.of(parts[0]),
                decision,
                "Quelqu’un",
                "self",
                true,
                Means.SCREEN,
                "",
                null,
                YESTERDAY,
                expires,
                Set.of(),
                false,
                null);
    }
}
