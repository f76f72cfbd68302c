package org.parvis.demonstration;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.credits.Appearance;
import org.parvis.credits.AppearanceId;
import org.parvis.credits.Credit;
import org.parvis.credits.Credits;
import org.parvis.credits.Decision;
import org.parvis.credits.Means;
import org.parvis.credits.NewAppearance;
import org.parvis.credits.NewSignature;
import org.parvis.credits.Presence;
import org.parvis.credits.RecordedBy;
import org.parvis.credits.Scope;
import org.parvis.credits.Voice;
import org.parvis.identity.Account;
import org.parvis.kernel.SubjectRef;
import org.parvis.portal.Portal;
import org.springframework.stereotype.Component;

/** Names the crew of a story, and has the people seen in it sign. */
@Component
final class Billing {
    private static final int MAJORITY = 18;

    private final Credits credits;
    private final Troupe troupe;

    Billing(Credits credits, Troupe troupe) {
        this.credits = credits;
        this.troupe = troupe;
    }

    void credit(Portal portal, SubjectRef subject, Script script) {
        List<Credit> crew = script.hands().stream().map(this::credit).toList();
        credits.saveCrew(portal.id(), subject, crew);
        Account witness = troupe.require(script.authors().getFirst());
        RecordedBy by = new RecordedBy(witness.id().value(), witness.name());
        List<Appearance> known = credits.appearances(portal.id(), subject);
        for (Script.Face face : script.faces()) {
            AppearanceId person =
                    known.stream()
                            .filter(one -> one.name().equals(face.name()))
                            .map(Appearance::id)
                            .findFirst()
                            .orElseGet(() ->
                                    credits.addAppearance(portal.id(), subject, facts(face), by));
            if (!Boolean.TRUE.equals(face.unsigned())) {
                Decision decision =
                        "refused".equals(face.answer()) ? Decision.REFUSED : Decision.AGREED;
                sign(portal, person, face, decision, by);
            }
        }
        if (script.faces().isEmpty()) {
            credits.declareNobodyRecognisable(portal.id(), subject, by);
        }
    }

    /** Who agreed and changed their mind says so; the story leaves the site with them. */
    void takeBack(Portal portal, SubjectRef subject, Script script) {
        Account witness = troupe.require(script.authors().getFirst());
        RecordedBy by = new RecordedBy(witness.id().value(), witness.name());
        for (Script.Face face : script.faces()) {
            if ("withdrawn".equals(face.answer())) {
                credits.appearances(portal.id(), subject).stream()
                        .filter(one -> one.name().equals(face.name()))
                        .forEach(one ->
                                credits.answer(
                                        portal.id(),
                                        one.id(),
                                        signature(
                                                face,
                                                one.voices().getFirst(),
                                                Decision.WITHDRAWN,
                                                by)));
            }
        }
    }

    private Credit credit(Script.Hand hand) {
        return new Credit(
                hand.name(),
                hand.roles(),
                hand.age(),
                Objects.requireNonNullElse(hand.note(), ""),
                Boolean.TRUE.equals(hand.first()),
                account(hand.account()));
    }

    private @Nullable UUID account(@Nullable String key) {
        return key == null ? null : troupe.require(key).id().value();
    }

    private static NewAppearance facts(Script.Face face) {
        Integer age = face.age();
        String presence = Objects.requireNonNullElse(face.presence(), "seen_and_heard");
        return new NewAppearance(
                face.name(),
                age,
                age != null && age < MAJORITY,
                Presence.valueOf(presence.toUpperCase(Locale.ROOT)),
                Objects.requireNonNullElse(face.moments(), ""),
                !Boolean.FALSE.equals(face.recognisable()),
                null);
    }

    private void sign(
            Portal portal,
            AppearanceId person,
            Script.Face face,
            Decision decision,
            RecordedBy by) {
        Appearance appearance = credits.appearance(portal.id(), person).orElseThrow();
        for (Voice voice : appearance.voices()) {
            if (appearance.answer(voice).isEmpty()) {
                credits.answer(portal.id(), person, signature(face, voice, decision, by));
            }
        }
    }

    private static NewSignature signature(
            Script.Face face, Voice voice, Decision decision, RecordedBy by) {
        String guardian = Objects.requireNonNullElse(face.guardian(), face.name());
        String signer =
                switch (voice) {
                    case SELF, CHILD -> face.name();
                    case GUARDIAN -> guardian;
                    case SECOND_GUARDIAN -> guardian.replace("Mme", "M.");
                };
        String quality =
                switch (voice) {
                    case SELF -> "self";
                    case CHILD -> "child";
                    case GUARDIAN -> "mother";
                    case SECOND_GUARDIAN -> "father";
                };
        return new NewSignature(
                voice,
                decision,
                signer,
                quality,
                true,
                Means.SCREEN,
                "",
                null,
                Optional.empty(),
                by,
                Scope.WHOLE,
                null);
    }
}
