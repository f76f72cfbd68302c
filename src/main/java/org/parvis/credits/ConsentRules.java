package org.parvis.credits;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who must agree, and what their answers together make. Pure: the rules are data, the moment is
 * given.
 *
 * <p>A refusal counts whoever it comes from and whatever the facts have become since: only the same
 * voice undoes it.
 */
@Component
public final class ConsentRules {
    private final Properties rules;

    ConsentRules() {
        this.rules = read();
    }

    /** Whether this person is under age. */
    boolean isMinor(NewAppearance facts) {
        Integer age = facts.age();
        return age == null ? facts.minor() : age < number("majority.age");
    }

    /** Those whose word is needed. */
    List<Voice> voices(NewAppearance facts) {
        if (!facts.recognisable()) {
            return List.of();
        }
        if (!isMinor(facts)) {
            return voicesOf("adult");
        }
        String reason = facts.soleGuardian();
        return voicesOf(
                reason != null && soleGuardianReasons().contains(reason)
                        ? "minor.sole-guardian"
                        : "minor");
    }

    /**
     * Why one guardian may be enough: codes, each with words {@code credits.sole-guardian.<code>}.
     */
    public List<String> soleGuardianReasons() {
        return list("sole-guardian.reasons");
    }

    /**
     * What the latest answers make of somebody at this moment.
     *
     * @param answers the latest of each voice
     */
    ConsentState state(NewAppearance facts, Collection<Signature> answers, Instant now) {
        if (!facts.recognisable()) {
            return ConsentState.NOT_RECOGNISABLE;
        }
        if (any(answers, Decision.REFUSED)) {
            return ConsentState.REFUSED;
        }
        if (any(answers, Decision.WITHDRAWN)) {
            return ConsentState.WITHDRAWN;
        }
        List<Voice> voices = voices(facts);
        long agreed = answers.stream().filter(answer -> voices.contains(answer.voice())).count();
        if (agreed == 0) {
            return ConsentState.TO_COLLECT;
        }
        if (answers.stream()
                .anyMatch(answer -> voices.contains(answer.voice()) && !answer.agreesAt(now))) {
            return ConsentState.EXPIRED;
        }
        return agreed == voices.size() ? ConsentState.GIVEN : ConsentState.PARTIAL;
    }

    /** The first moment at which an agreement that counts ends. */
    @Nullable Instant expires(NewAppearance facts, Collection<Signature> answers) {
        List<Voice> voices = voices(facts);
        return answers.stream()
                .filter(answer ->
                        voices.contains(answer.voice()) && answer.decision() == Decision.AGREED)
                .map(Signature::expires)
                .filter(Objects::nonNull)
                .min(Instant::compareTo)
                .orElse(null);
    }

    /** The end of an agreement given now. */
    public Instant endOfConsent(Instant now, ZoneId zone) {
        return ZonedDateTime.ofInstant(now, zone).plusYears(years()).toInstant();
    }

    /** How long an agreement lasts, in years. */
    public int years() {
        return number("consent.years");
    }

    /** How long before its end an agreement is asked for again, and may be given again. */
    public Duration renewal() {
        return Duration.ofDays(number("renewal.days"));
    }

    /** How long the photograph of a signed paper is kept once nothing it proves counts any more. */
    public Duration lifeOfProof() {
        return Duration.ofDays(365L * number("paper.years"));
    }

    /** How long a private link waits for an answer. */
    public Duration lifeOfLink() {
        return Duration.ofDays(number("link.days"));
    }

    private static boolean any(Collection<Signature> answers, Decision decision) {
        return answers.stream().anyMatch(answer -> answer.decision() == decision);
    }

    private List<Voice> voicesOf(String key) {
        return list(key).stream().map(Voice::of).toList();
    }

    private List<String> list(String key) {
        return Arrays.stream(text(key).split(",")).map(String::strip).toList();
    }

    private int number(String key) {
        return Integer.parseInt(text(key));
    }

    private String text(String key) {
        return Objects.requireNonNull(rules.getProperty(key), key).strip();
    }

    private static Properties read() {
        Properties properties = new Properties();
        try (Reader reader =
                new InputStreamReader(
                        Objects.requireNonNull(
                                ConsentRules.class.getResourceAsStream(
                                        "/credits/rules.properties")),
                        StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("credits/rules.properties cannot be read", e);
        }
        return properties;
    }
}
