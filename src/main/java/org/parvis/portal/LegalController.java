package org.parvis.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parvis.kernel.Action;
import org.parvis.platform.web.Allowed;
import org.parvis.platform.web.CacheTags;
import org.parvis.platform.web.Page;
import org.parvis.portal.TextPage.Section;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The pages every portal owes its readers. */
@Controller
final class LegalController {
    private final Chromes chromes;
    private final Portals portals;

    LegalController(Chromes chromes, Portals portals) {
        this.portals = portals;
        this.chromes = chromes;
    }

    @GetMapping("/{portal}/mentions")
    @Allowed(Action.READ)
    Page legal(Place place, HttpServletRequest request) {
        CacheTags.on(request, "portal:" + place.portalId());
        LegalNotice legal = place.portal().legal();
        return new TextPage(
                chromes.page(place, place.say("portal.legal.title")),
                List.of(
                        Section.of(place.say("portal.legal.publisher"), legal.publisher()),
                        Section.of(place.say("portal.legal.registration"), legal.registration()),
                        Section.of(place.say("portal.legal.director"), legal.director()),
                        Section.of(place.say("portal.legal.contact"), legal.contact()),
                        Section.of(place.say("portal.legal.host"), legal.hostName()),
                        Section.of(
                                place.say("portal.legal.data"),
                                place.say("portal.legal.data-text")),
                        Section.of(
                                place.say("portal.legal.kept"),
                                place.say("portal.legal.kept-text")),
                        Section.of(
                                place.say("portal.legal.report"),
                                place.say("portal.legal.report-text"))));
    }

    @GetMapping("/{portal}/contact")
    @Allowed(Action.READ)
    Page contact(Place place, HttpServletRequest request) {
        Portal portal = place.portal();
        CacheTags.on(request, "portal:" + portal.id());
        List<Section> sections =
                Stream.of(
                                Section.of(place.say("portal.contact.where"), portal.address()),
                                Section.of(
                                        place.say("portal.contact.write"),
                                        portal.legal().contact()))
                        .filter(section -> !section.paragraphs().isEmpty())
                        .toList();
        return new ContactPage(
                chromes.page(place, place.say("portal.contact.title")),
                sections,
                portal.partners());
    }

    @GetMapping("/{portal}/charte")
    @Allowed(Action.READ)
    Page charter(Place place, HttpServletRequest request) {
        CacheTags.on(request, "portal:" + place.portalId());
        String own = place.portal().charter();
        String text = own.isBlank() ? place.say("portal.charter.usual") : own;
        return new TextPage(
                chromes.page(place, place.say("portal.charter.title")),
                List.of(Section.of("", text)));
    }

    @GetMapping("/{portal}/accessibilite")
    @Allowed(Action.READ)
    Page accessibility(Place place) {
        return new TextPage(
                chromes.page(place, place.say("portal.accessibility.title")),
                List.of(
                        Section.of("", place.say("portal.accessibility.state")),
                        Section.of(
                                place.say("portal.accessibility.limits"),
                                place.say("portal.accessibility.limits-text")),
                        Section.of(
                                place.say("portal.accessibility.tell"),
                                place.say("portal.accessibility.tell-text"))));
    }

    /** The charter that every media starts from; each may have its own. */
    @GetMapping("/reseau/charte")
    @Allowed(Action.READ)
    Page charterOfNetwork(Place place, HttpServletRequest request) {
        CacheTags.on(request, "network");
        return new TextPage(
                chromes.page(place, place.say("portal.charter.title")),
                List.of(Section.of("", place.say("portal.charter.usual"))));
    }

    /** Whom to write to: every media, with its own address. */
    @GetMapping("/reseau/contact")
    @Allowed(Action.READ)
    Page contactOfNetwork(Place place, HttpServletRequest request) {
        CacheTags.on(request, "network");
        Stream<Section> first =
                Stream.of(
                        Section.of("", place.say("portal.network.contact")),
                        Section.of(
                                place.say("portal.foot.removal"),
                                place.say("portal.network.removal")));
        Stream<Section> media =
                portals.all().stream()
                        .map(portal ->
                                Section.of(
                                        portal.name(),
                                        Stream.of(
                                                        portal.district() + ", " + portal.town(),
                                                        portal.address(),
                                                        portal.legal().contact())
                                                .filter(line -> !line.isBlank())
                                                .collect(Collectors.joining("\n\n"))));
        return new TextPage(
                chromes.page(place, place.say("portal.contact.title")),
                Stream.concat(first, media).toList());
    }

    @GetMapping("/reseau/accessibilite")
    @Allowed(Action.READ)
    Page accessibilityOfNetwork(Place place) {
        return accessibility(place);
    }

    @GetMapping("/reseau/source")
    @Allowed(Action.READ)
    Page source(Place place) {
        return new TextPage(
                chromes.page(place, place.say("portal.source.title")),
                List.of(Section.of("", place.say("portal.source.text"))));
    }
}
