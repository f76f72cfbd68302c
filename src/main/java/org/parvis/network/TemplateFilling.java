package org.parvis.network;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.parvis.portal.Rubric;

/** Fills in a portal's form with what was chosen in the toolbox. */
final class TemplateFilling {
    private static final List<String> LEGAL =
            List.of("editeur", "immatriculation", "directeur", "joindre", "hebergeur");

    private TemplateFilling() {}

    static PortalForm fill(PortalForm form, List<Template> chosen) {
        Map<String, List<String>> typed = new HashMap<>(form.typed());
        chosen.forEach(template -> fill(typed, template));
        return new PortalForm(typed, form.problems());
    }

    private static void fill(Map<String, List<String>> typed, Template template) {
        switch (template.sort()) {
            case CHARTER -> typed.put("charte", List.of(template.body()));
            case LEGAL -> template.body().lines().forEach(line -> legal(typed, line.split(":", 2)));
            case RUBRICS -> typed.put("rubrique", rubrics(template.body()));
            case STORY -> {} // told by the team, once there is one
        }
    }

    private static void legal(Map<String, List<String>> typed, String[] parts) {
        if (parts.length == 2 && LEGAL.contains(parts[0].strip())) {
            typed.put(parts[0].strip(), List.of(parts[1].strip()));
        }
    }

    /** Words that are no rubric are left out; without any, all rubrics show. */
    private static List<String> rubrics(String body) {
        List<String> all = Arrays.stream(Rubric.values()).map(Rubric::word).toList();
        List<String> named = body.lines().map(String::strip).filter(all::contains).toList();
        return named.isEmpty() ? all : named;
    }
}
