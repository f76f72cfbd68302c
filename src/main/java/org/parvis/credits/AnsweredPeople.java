package org.parvis.credits;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.parvis.kernel.PortalId;
import org.springframework.stereotype.Component;

/** Puts beside the people seen what they answered. */
@Component
final class AnsweredPeople {
    private final SignatureStore signatures;
    private final ConsentRules rules;
    private final Clock clock;

    AnsweredPeople(SignatureStore signatures, ConsentRules rules, Clock clock) {
        this.signatures = signatures;
        this.rules = rules;
        this.clock = clock;
    }

    /** These people with the latest answer of each voice. */
    List<Appearance> answered(PortalId portal, List<AppearanceStore.Row> rows) {
        Map<AppearanceId, List<Signature>> answers =
                signatures
                        .latest(portal, rows.stream().map(AppearanceStore.Row::id).toList())
                        .stream()
                        .collect(Collectors.groupingBy(Signature::appearance));
        List<Appearance> people = new ArrayList<>();
        for (AppearanceStore.Row row : rows) {
            people.add(appearance(row, answers.getOrDefault(row.id(), List.of())));
        }
        return people;
    }

    private Appearance appearance(AppearanceStore.Row row, List<Signature> answers) {
        return new Appearance(
                row.id(),
                row.subject(),
                row.facts(),
                rules.voices(row.facts()),
                answers,
                rules.state(row.facts(), answers, clock.instant()),
                rules.expires(row.facts(), answers));
    }
}
