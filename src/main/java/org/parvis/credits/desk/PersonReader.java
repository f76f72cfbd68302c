package org.parvis.credits.desk;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import org.parvis.credits.ConsentRules;
import org.parvis.credits.NewAppearance;
import org.parvis.credits.Presence;
import org.parvis.credits.form.Form;
import org.parvis.credits.form.Limits;
import org.springframework.stereotype.Component;

/** Reads what is known of a person seen from its form, and writes it into one. */
@Component
final class PersonReader {
    private final ConsentRules rules;

    PersonReader(ConsentRules rules) {
        this.rules = rules;
    }

    /** What the form says; what needs another look is said in the form. */
    NewAppearance read(Form form) {
        OptionalInt age = form.age("age");
        String sole = form.value("seul");
        return new NewAppearance(
                form.required("nom", Limits.NAME, "credits.error.name"),
                age.isPresent() ? age.getAsInt() : null,
                form.is("mineur", "1"),
                presence(form),
                form.optional("moments", Limits.MOMENTS),
                !form.is("reconnaissable", "non"),
                rules.soleGuardianReasons().contains(sole) ? sole : null);
    }

    private static Presence presence(Form form) {
        return Arrays.stream(Presence.values())
                .filter(presence -> form.is("presence", presence.word()))
                .findFirst()
                .orElse(Presence.SEEN_AND_HEARD);
    }

    /** The form filled with what is known. */
    static Form filled(NewAppearance facts) {
        Map<String, String> values = new LinkedHashMap<>();
        Integer age = facts.age();
        String sole = facts.soleGuardian();
        values.put("nom", facts.name());
        values.put("age", age == null ? "" : age.toString());
        values.put("mineur", facts.minor() ? "1" : "");
        values.put("presence", facts.presence().word());
        values.put("moments", facts.moments());
        values.put("reconnaissable", facts.recognisable() ? "oui" : "non");
        values.put("seul", sole == null ? "" : sole);
        return Form.filled(values);
    }
}
