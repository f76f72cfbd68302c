package org.parvis.network;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.parvis.identity.Audit;
import org.parvis.identity.Studios;
import org.parvis.identity.Visitor;
import org.parvis.kernel.Action;
import org.parvis.kernel.Slug;
import org.parvis.platform.web.Allowed;
import org.parvis.platform.web.Answer;
import org.parvis.platform.web.NotHere;
import org.parvis.platform.web.Page;
import org.parvis.portal.Place;
import org.parvis.portal.Portal;
import org.parvis.portal.PortalChange;
import org.parvis.portal.PortalRoom;
import org.parvis.portal.Portals;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One portal as the network sees it: its address, its archive, its room. */
@Controller
final class PortalDeskController {
    private static final long GIGA = 1_000_000_000;
    private static final Set<String> NOTES =
            Set.of("ouvert", "adresse", "archive", "rouvert", "place");

    private final Portals portals;
    private final Settings settings;
    private final PortalOpenings openings;
    private final Studios studios;
    private final PortalRoom rooms;
    private final Audit audit;

    PortalDeskController(
            Portals portals,
            Settings settings,
            PortalOpenings openings,
            Studios studios,
            PortalRoom rooms,
            Audit audit) {
        this.portals = portals;
        this.settings = settings;
        this.openings = openings;
        this.studios = studios;
        this.rooms = rooms;
        this.audit = audit;
    }

    @GetMapping("/reseau/medias/{media}")
    @Allowed(Action.OPEN_PORTAL)
    Page show(
            @PathVariable String media,
            @RequestParam(defaultValue = "") String note,
            Place place,
            Visitor visitor) {
        Portal portal = portal(media);
        return page(
                place, visitor, portal, typed(portal), Map.of(), NOTES.contains(note) ? note : "");
    }

    @PostMapping("/reseau/medias/{media}/adresse")
    @Allowed(Action.OPEN_PORTAL)
    Answer move(
            @PathVariable String media,
            @RequestParam(defaultValue = "") String adresse,
            @RequestParam(defaultValue = "") String domaine,
            Place place,
            Visitor visitor) {
        Portal portal = portal(media);
        Map<String, String> typed = Map.of("adresse", adresse, "domaine", domaine);
        Optional<Slug> slug = PortalAddress.slug(adresse, "").filter(any -> !adresse.isBlank());
        String host = PortalAddress.host(domaine);
        Map<String, String> problems = new HashMap<>();
        if (slug.isEmpty()) {
            problems.put("adresse", place.say("network.problem.address-form"));
        }
        if (!PortalAddress.isHost(host)) {
            problems.put("domaine", place.say("network.problem.host-form"));
        }
        return problems.isEmpty()
                ? moved(place, visitor, portal.at(slug.orElseThrow(), host), typed)
                : Answer.again(page(place, visitor, portal, typed, problems, ""));
    }

    @PostMapping("/reseau/medias/{media}/archive")
    @Allowed(Action.OPEN_PORTAL)
    Answer archive(
            @PathVariable String media,
            @RequestParam(defaultValue = "") String nom,
            Place place,
            Visitor visitor) {
        Portal portal = portal(media);
        if (!nom.strip().equalsIgnoreCase(portal.name())) {
            Map<String, String> problem =
                    Map.of("nom", place.say("network.problem.confirm", "media", portal.name()));
            return Answer.again(page(place, visitor, portal, typed(portal), problem, ""));
        }
        openings.archive(portal, visitor);
        return Answer.see(place.href("/reseau/medias/" + portal.slug() + "?note=archive"));
    }

    @PostMapping("/reseau/medias/{media}/reouverture")
    @Allowed(Action.OPEN_PORTAL)
    Answer reopen(@PathVariable String media, Place place, Visitor visitor) {
        Portal portal = portal(media);
        if (portal.archived()) {
            openings.reopen(portal, visitor);
        }
        return Answer.see(place.href("/reseau/medias/" + portal.slug() + "?note=rouvert"));
    }

    /** In gigabytes, as disks are sold; nothing typed means the usual room. */
    @PostMapping("/reseau/medias/{media}/place")
    @Allowed(Action.OPEN_PORTAL)
    Answer allot(
            @PathVariable String media,
            @RequestParam(defaultValue = "") String taille,
            Place place,
            Visitor visitor) {
        Portal portal = portal(media);
        String typed = taille.strip();
        if (!typed.matches("|[1-9]\\d{0,5}")) {
            Map<String, String> again = new HashMap<>(typed(portal));
            again.put("taille", typed);
            Map<String, String> problem = Map.of("taille", place.say("network.problem.room"));
            return Answer.again(page(place, visitor, portal, again, problem, ""));
        }
        rooms.allot(
                portal.id(),
                typed.isEmpty()
                        ? OptionalLong.empty()
                        : OptionalLong.of(Long.parseLong(typed) * GIGA));
        audit.record(portal.id(), visitor, "network.room-changed", null);
        return Answer.see(place.href("/reseau/medias/" + portal.slug() + "?note=place"));
    }

    private Answer moved(Place place, Visitor visitor, Portal portal, Map<String, String> typed) {
        return switch (settings.change(portal, visitor)) {
            case PortalChange.Done _ ->
                    Answer.see(place.href("/reseau/medias/" + portal.slug() + "?note=adresse"));
            case PortalChange.AddressReserved _ ->
                    again(
                            place,
                            visitor,
                            portal,
                            typed,
                            "adresse",
                            "network.problem.address-reserved");
            case PortalChange.AddressTaken _ ->
                    again(
                            place,
                            visitor,
                            portal,
                            typed,
                            "adresse",
                            "network.problem.address-taken");
            case PortalChange.HostTaken _ ->
                    again(place, visitor, portal, typed, "domaine", "network.problem.host-taken");
            case PortalChange.ChangedSince _ ->
                    again(
                            place,
                            visitor,
                            portal,
                            typed,
                            "adresse",
                            "network.settings.changed-since");
        };
    }

    private Answer again(
            Place place,
            Visitor visitor,
            Portal portal,
            Map<String, String> typed,
            String field,
            String problem) {
        Portal now = portals.require(portal.id());
        return Answer.again(
                page(place, visitor, now, typed, Map.of(field, place.words().say(problem)), ""));
    }

    private Portal portal(String slug) {
        return portals.evenArchived().stream()
                .filter(portal -> portal.slug().value().equals(slug))
                .findFirst()
                .orElseThrow(NotHere::new);
    }

    private Map<String, String> typed(Portal portal) {
        PortalRoom.Room room = rooms.of(portal.id());
        return Map.of(
                "adresse",
                portal.slug().value(),
                "domaine",
                Objects.requireNonNullElse(portal.host(), ""),
                "taille",
                room.own() ? Long.toString(room.most() / GIGA) : "");
    }

    private PortalDeskPage page(
            Place place,
            Visitor visitor,
            Portal portal,
            Map<String, String> typed,
            Map<String, String> problems,
            String note) {
        return new PortalDeskPage(
                studios.page(place, visitor, portal.name()),
                portal,
                place.of(portal, ""),
                place.of(portal, "/redaction/reglages"),
                place.of(portal, "/redaction/equipe"),
                PortalListController.archived(place, portal),
                RoomWords.of(place, rooms.of(portal.id())),
                typed,
                problems,
                note);
    }
}
