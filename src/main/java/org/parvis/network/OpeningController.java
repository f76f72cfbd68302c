package org.parvis.network;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.identity.Studios;
import org.parvis.identity.Visitor;
import org.parvis.identity.invitation.Invitations;
import org.parvis.kernel.Action;
import org.parvis.kernel.Language;
import org.parvis.kernel.Slug;
import org.parvis.platform.web.Allowed;
import org.parvis.platform.web.Answer;
import org.parvis.platform.web.Page;
import org.parvis.portal.Chromes;
import org.parvis.portal.Place;
import org.parvis.portal.Portal;
import org.parvis.portal.PortalChange;
import org.parvis.portal.Portals;
import org.parvis.portal.Rubric;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One page to open a media in a morning. */
@Controller
final class OpeningController {
    private final PortalOpenings openings;
    private final Portals portals;
    private final TemplateStore templates;
    private final Chromes chromes;
    private final Studios studios;

    OpeningController(
            PortalOpenings openings,
            Portals portals,
            TemplateStore templates,
            Chromes chromes,
            Studios studios) {
        this.openings = openings;
        this.portals = portals;
        this.templates = templates;
        this.chromes = chromes;
        this.studios = studios;
    }

    @GetMapping("/reseau/ouvrir")
    @Allowed(Action.READ)
    Page join(Place place, Visitor visitor) {
        return new JoinPage(
                chromes.page(place, place.say("network.join.title")),
                visitor.may(Action.OPEN_PORTAL));
    }

    @GetMapping("/reseau/medias/nouveau")
    @Allowed(Action.OPEN_PORTAL)
    Page show(
            @RequestParam(defaultValue = "") String modele,
            @RequestParam(defaultValue = "") String charte,
            @RequestParam(defaultValue = "") String mentions,
            @RequestParam(defaultValue = "") String rubriques,
            Place place,
            Visitor visitor) {
        Optional<Portal> model = model(modele);
        PortalForm form =
                model.map(PortalForm::of).map(PortalForm::withoutName).orElseGet(this::blank);
        List<Template> all = templates.all();
        List<Template> chosen =
                all.stream()
                        .filter(one ->
                                List.of(charte, mentions, rubriques).contains(one.id().toString()))
                        .toList();
        PortalForm filled = TemplateFilling.fill(form, chosen);
        return page(place, visitor, filled, model.orElse(null), chosen, false);
    }

    @PostMapping("/reseau/medias")
    @Allowed(Action.OPEN_PORTAL)
    Answer open(@RequestParam MultiValueMap<String, String> typed, Place place, Visitor visitor) {
        PortalForm form = new PortalForm(new HashMap<>(typed), Map.of());
        Portal model = model(form.text("modele")).orElse(null);
        Optional<Slug> slug = PortalAddress.slug(form.text("adresse"), form.text("nom"));
        Map<String, String> problems = problems(place, form, slug);
        if (!problems.isEmpty()) {
            return Answer.again(page(place, visitor, form.refusedFor(problems), model, false));
        }
        if (!form.text("apercu").isEmpty()) {
            return Answer.page(page(place, visitor, form, model, true));
        }
        PortalChange change =
                openings.open(
                        form,
                        slug.orElseThrow(),
                        form.text("mail"),
                        model,
                        visitor,
                        place.language());
        return switch (change) {
            case PortalChange.Done done ->
                    Answer.see(
                            place.href("/reseau/medias/" + done.portal().slug() + "?note=ouvert"));
            case PortalChange.AddressReserved _ -> again(place, visitor, form, model, "reserved");
            case PortalChange.AddressTaken _ -> again(place, visitor, form, model, "taken");
            case PortalChange.HostTaken _, PortalChange.ChangedSince _ ->
                    throw new IllegalStateException("a new portal has neither host nor past");
        };
    }

    private Answer again(
            Place place, Visitor visitor, PortalForm form, @Nullable Portal model, String why) {
        Map<String, String> problem =
                Map.of("adresse", place.say("network.problem.address-" + why));
        return Answer.again(page(place, visitor, form.refusedFor(problem), model, false));
    }

    private static Map<String, String> problems(Place place, PortalForm form, Optional<Slug> slug) {
        Map<String, String> problems = new LinkedHashMap<>(PortalReading.problems(place, form));
        if (slug.isEmpty()) {
            problems.put("adresse", place.say("network.problem.address-form"));
        }
        if (!Invitations.isAddress(form.text("mail"))) {
            problems.put("mail", place.say("network.problem.mail"));
        }
        return problems;
    }

    private Optional<Portal> model(String slug) {
        return portals.evenArchived().stream()
                .filter(portal -> portal.slug().value().equals(slug))
                .findFirst();
    }

    private PortalForm blank() {
        Map<String, List<String>> typed = new HashMap<>();
        typed.put("langue", List.of(Language.FRENCH.tag()));
        typed.put("rubrique", List.of(Rubric.values()).stream().map(Rubric::word).toList());
        templates.all().stream()
                .filter(one -> one.sort() == Template.Sort.STORY)
                .findFirst()
                .ifPresent(first -> typed.put("recit", List.of(first.id().toString())));
        return new PortalForm(typed, Map.of());
    }

    private OpeningPage page(
            Place place,
            Visitor visitor,
            PortalForm form,
            @Nullable Portal model,
            boolean preview) {
        return page(place, visitor, form, model, List.of(), preview);
    }

    private OpeningPage page(
            Place place,
            Visitor visitor,
            PortalForm form,
            @Nullable Portal model,
            List<Template> filled,
            boolean preview) {
        return new OpeningPage(
                studios.page(place, visitor, place.say("network.opening.title")),
                form,
                model,
                portals.evenArchived(),
                templates.all(),
                filled.stream().map(Template::id).toList(),
                preview);
    }
}
