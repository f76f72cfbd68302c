package org.parvis.network;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parvis.kernel.Language;
import org.parvis.portal.LegalNotice;
import org.parvis.portal.Masthead;
import org.parvis.portal.Place;
import org.parvis.portal.Portal;
import org.parvis.portal.Rubric;

/** Reads the form about a portal: what is wrong with it, and the portal it makes. */
final class PortalReading {
    private static final Map<String, Integer> OWED =
            Map.of("nom", 40, "phrase", 120, "quartier", 60, "ville", 60);
    private static final Map<String, Integer> FREE =
            Map.of(
                    "presentation", 400,
                    "local", 300,
                    "charte", 20_000,
                    "editeur", 600,
                    "directeur", 200,
                    "joindre", 300,
                    "immatriculation", 120,
                    "hebergeur", 600);

    private PortalReading() {}

    /** A sentence for each field that needs another look; none when all is well. */
    static Map<String, String> problems(Place place, PortalForm form) {
        Map<String, String> problems = new LinkedHashMap<>();
        OWED.forEach((field, most) -> {
            if (form.text(field).isEmpty() || form.text(field).length() > most) {
                problems.put(field, place.say("network.problem." + field, "most", most));
            }
        });
        FREE.forEach((field, most) -> {
            if (form.text(field).length() > most) {
                problems.put(field, place.say("network.problem.long", "most", most));
            }
        });
        if (languages(form).isEmpty()) {
            problems.put("langue", place.say("network.problem.langue"));
        }
        if (hidden(form).size() == Rubric.values().length) {
            problems.put("rubrique", place.say("network.problem.rubrique"));
        }
        return problems;
    }

    /** The portal with what the form says; its address stays. */
    static Portal portal(Portal before, PortalForm form) {
        return new Portal(
                before.id(),
                before.slug(),
                before.host(),
                form.text("nom"),
                form.text("phrase"),
                form.text("presentation"),
                form.text("quartier"),
                form.text("ville"),
                form.ink(),
                form.paving(),
                Masthead.of(form.text("nom")),
                languages(form),
                form.text("local"),
                legal(form),
                form.text("charte"),
                hidden(form),
                before.partners(),
                revision(before, form),
                before.archivedAt());
    }

    static LegalNotice legal(PortalForm form) {
        return new LegalNotice(
                form.text("editeur"),
                form.text("directeur"),
                form.text("joindre"),
                form.text("immatriculation"),
                form.text("hebergeur"));
    }

    static List<Language> languages(PortalForm form) {
        return Language.OF_SCREENS.stream()
                .filter(language -> form.has("langue", language.tag()))
                .toList();
    }

    static List<Rubric> hidden(PortalForm form) {
        return Arrays.stream(Rubric.values())
                .filter(rubric -> !form.has("rubrique", rubric.word()))
                .toList();
    }

    /** What the page showed when it was opened, so that nobody's later change is lost. */
    private static int revision(Portal before, PortalForm form) {
        String seen = form.text("revision");
        return seen.matches("[0-9]{1,9}") ? Integer.parseInt(seen) : before.revision();
    }
}
