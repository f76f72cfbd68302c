package org.parvis.network;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.parvis.kernel.Language;
import org.parvis.portal.Ink;
import org.parvis.portal.LegalNotice;
import org.parvis.portal.Masthead;
import org.parvis.portal.Paving;
import org.parvis.portal.Portal;
import org.parvis.portal.Rubric;

/**
 * What was typed about a portal, and what needs another look.
 *
 * @param typed the values of each field
 * @param problems a sentence beside each field that needs another look; {@code notice} stands above
 *     all
 */
public record PortalForm(Map<String, List<String>> typed, Map<String, String> problems) {
    public PortalForm {
        typed = Map.copyOf(typed);
        problems = Map.copyOf(problems);
    }

    /** A form filled in with what the portal is now. */
    static PortalForm of(Portal portal) {
        Map<String, List<String>> typed = new HashMap<>();
        LegalNotice legal = portal.legal();
        Map.of(
                        "nom",
                        portal.name(),
                        "phrase",
                        portal.baseline(),
                        "presentation",
                        portal.presentation())
                .forEach((field, text) -> typed.put(field, List.of(text)));
        Map.of("quartier", portal.district(), "ville", portal.town(), "local", portal.address())
                .forEach((field, text) -> typed.put(field, List.of(text)));
        Map.of("encre", portal.ink().word(), "pavage", portal.paving().word())
                .forEach((field, text) -> typed.put(field, List.of(text)));
        Map.of(
                        "editeur",
                        legal.publisher(),
                        "directeur",
                        legal.director(),
                        "joindre",
                        legal.contact())
                .forEach((field, text) -> typed.put(field, List.of(text)));
        Map.of("immatriculation", legal.registration(), "hebergeur", legal.hostName())
                .forEach((field, text) -> typed.put(field, List.of(text)));
        typed.put("charte", List.of(portal.charter()));
        typed.put("revision", List.of(String.valueOf(portal.revision())));
        typed.put("langue", portal.languages().stream().map(Language::tag).toList());
        typed.put("rubrique", portal.rubrics().stream().map(Rubric::word).toList());
        return new PortalForm(typed, Map.of());
    }

    /** The same form without what must not be the same twice. */
    PortalForm withoutName() {
        Map<String, List<String>> copy = new HashMap<>(typed);
        List.of("nom", "revision").forEach(copy::remove);
        return new PortalForm(copy, problems);
    }

    PortalForm refusedFor(Map<String, String> found) {
        return new PortalForm(typed, found);
    }

    /** What was typed in this field, ends stripped; empty when nothing was. */
    public String text(String field) {
        List<String> values = typed.getOrDefault(field, List.of());
        return values.isEmpty() ? "" : values.getFirst().replace("\r\n", "\n").strip();
    }

    /** Whether this value was chosen, alone or among others. */
    public boolean has(String field, String value) {
        return typed.getOrDefault(field, List.of()).contains(value);
    }

    public String problem(String field) {
        return problems.getOrDefault(field, "");
    }

    /** Whether nothing needs another look. */
    boolean sound() {
        return problems.isEmpty();
    }

    /** The ink chosen; the first one before any choice. */
    public Ink ink() {
        return Arrays.stream(Ink.values())
                .filter(ink -> has("encre", ink.word()))
                .findFirst()
                .orElse(Ink.TOMATE);
    }

    /** The paving chosen; the fan before any choice. */
    public Paving paving() {
        return Arrays.stream(Paving.values())
                .filter(paving -> has("pavage", paving.word()))
                .findFirst()
                .orElse(Paving.EVENTAIL);
    }

    /** How wide the name is, for the preview. */
    public Masthead masthead() {
        return Masthead.of(text("nom").isEmpty() ? "…" : text("nom"));
    }

    public List<Ink> inks() {
        return List.of(Ink.values());
    }

    public List<Paving> pavings() {
        return List.of(Paving.values());
    }

    public List<Language> languages() {
        return Language.OF_SCREENS;
    }

    public List<Rubric> rubrics() {
        return List.of(Rubric.values());
    }
}
