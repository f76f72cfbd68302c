package org.parvis.network;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.parvis.identity.Audit;
import org.parvis.identity.Studios;
import org.parvis.identity.Visitor;
import org.parvis.kernel.Action;
import org.parvis.kernel.Uuid7;
import org.parvis.platform.web.Allowed;
import org.parvis.platform.web.Answer;
import org.parvis.platform.web.NotHere;
import org.parvis.portal.Place;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The toolbox, where the network's team keeps it. */
@Controller
final class TemplatesController {
    private static final int LONGEST_LINE = 160;
    private static final int LONGEST_TEXT = 20_000;

    private final TemplateStore templates;
    private final Studios studios;
    private final Audit audit;
    private final TransactionOperations tx;
    private final Clock clock;

    TemplatesController(
            TemplateStore templates,
            Studios studios,
            Audit audit,
            TransactionOperations tx,
            Clock clock) {
        this.templates = templates;
        this.studios = studios;
        this.audit = audit;
        this.tx = tx;
        this.clock = clock;
    }

    @GetMapping("/reseau/modeles")
    @Allowed(Action.KEEP_TOOLBOX)
    TemplateListPage list(
            @RequestParam(defaultValue = "") String note, Place place, Visitor visitor) {
        return new TemplateListPage(
                studios.page(place, visitor, place.say("network.toolbox.title")),
                templates.all(),
                !note.isEmpty());
    }

    @GetMapping("/reseau/modeles/nouveau")
    @Allowed(Action.KEEP_TOOLBOX)
    TemplatePage blank(
            @RequestParam(defaultValue = "STORY") Template.Sort sorte,
            Place place,
            Visitor visitor) {
        String kind = sorte == Template.Sort.STORY ? "article" : "";
        return page(
                place,
                visitor,
                new Template(Uuid7.next(clock), sorte, kind, "", "", ""),
                Map.of(),
                true);
    }

    @GetMapping("/reseau/modeles/{id}")
    @Allowed(Action.KEEP_TOOLBOX)
    TemplatePage show(@PathVariable UUID id, Place place, Visitor visitor) {
        return page(place, visitor, template(id), Map.of(), false);
    }

    @PostMapping("/reseau/modeles")
    @Allowed(Action.KEEP_TOOLBOX)
    Answer add(
            @RequestParam(defaultValue = "STORY") Template.Sort sorte,
            @RequestParam Map<String, String> typed,
            Place place,
            Visitor visitor) {
        Template blank = new Template(Uuid7.next(clock), sorte, "", "", "", "");
        return keep(read(blank, typed), true, place, visitor);
    }

    @PostMapping("/reseau/modeles/{id}")
    @Allowed(Action.KEEP_TOOLBOX)
    Answer change(
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            Place place,
            Visitor visitor) {
        return keep(read(template(id), typed), false, place, visitor);
    }

    @PostMapping("/reseau/modeles/{id}/retrait")
    @Allowed(Action.KEEP_TOOLBOX)
    Answer remove(@PathVariable UUID id, Place place, Visitor visitor) {
        Template template = template(id);
        tx.executeWithoutResult(status -> {
            templates.remove(id);
            record(visitor, "network.template-removed", template);
        });
        return Answer.see(place.href("/reseau/modeles?note=1"));
    }

    private Answer keep(Template template, boolean added, Place place, Visitor visitor) {
        Map<String, String> problems = problems(template);
        if (!problems.isEmpty()) {
            return Answer.again(page(place, visitor, template, problems, added));
        }
        tx.executeWithoutResult(status -> {
            templates.keep(template);
            record(visitor, "network.template-kept", template);
        });
        return Answer.see(place.href("/reseau/modeles?note=1"));
    }

    private void record(Visitor visitor, String what, Template template) {
        Map<String, String> details = Map.of("title", template.title());
        audit.record(null, visitor.required(), what, null, details);
    }

    private static Template read(Template before, Map<String, String> typed) {
        return new Template(
                before.id(),
                before.sort(),
                before.sort() == Template.Sort.STORY
                        ? TemplatePage.kind(typed.getOrDefault("genre", ""))
                        : "",
                typed.getOrDefault("titre", "").strip(),
                typed.getOrDefault("chapo", "").replace("\r\n", "\n").strip(),
                typed.getOrDefault("texte", "").replace("\r\n", "\n").strip());
    }

    private static Map<String, String> problems(Template template) {
        Map<String, String> problems = new LinkedHashMap<>();
        if (template.title().isEmpty() || template.title().length() > LONGEST_LINE) {
            problems.put("titre", "network.toolbox.problem.title");
        }
        if (template.standfirst().length() > LONGEST_TEXT
                || template.body().length() > LONGEST_TEXT) {
            problems.put("texte", "network.toolbox.problem.long");
        }
        return problems;
    }

    private Template template(UUID id) {
        return templates.find(id).orElseThrow(NotHere::new);
    }

    private TemplatePage page(
            Place place,
            Visitor visitor,
            Template template,
            Map<String, String> problems,
            boolean added) {
        return new TemplatePage(
                studios.page(place, visitor, place.say("network.toolbox.one")),
                template,
                problems,
                added);
    }
}
