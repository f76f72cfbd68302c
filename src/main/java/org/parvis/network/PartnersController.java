package org.parvis.network;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.identity.Studios;
import org.parvis.identity.Visitor;
import org.parvis.kernel.Action;
import org.parvis.kernel.Uuid7;
import org.parvis.platform.web.Allowed;
import org.parvis.platform.web.Answer;
import org.parvis.platform.web.NotHere;
import org.parvis.platform.web.Page;
import org.parvis.platform.web.Refused;
import org.parvis.portal.Partner;
import org.parvis.portal.PartnerLogos;
import org.parvis.portal.Place;
import org.parvis.portal.PortalChange;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Where an editor says who helps the media: name, address, logo. */
@Controller
final class PartnersController {
    private static final int MOST = 30;
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_ADDRESS = 300;

    private final Settings settings;
    private final PartnerLogos logos;
    private final Studios studios;
    private final Clock clock;

    PartnersController(Settings settings, PartnerLogos logos, Studios studios, Clock clock) {
        this.settings = settings;
        this.logos = logos;
        this.studios = studios;
        this.clock = clock;
    }

    @GetMapping("/{portal}/redaction/partenaires")
    @Allowed(Action.EDIT_PORTAL)
    Page show(@RequestParam(required = false) @Nullable String note, Place place, Visitor visitor) {
        return page(place, visitor, Map.of(), Map.of(), note != null);
    }

    @PostMapping("/{portal}/redaction/partenaires")
    @Allowed(Action.EDIT_PORTAL)
    Answer add(
            @RequestParam(defaultValue = "") String nom,
            @RequestParam(defaultValue = "") String adresse,
            @RequestParam(required = false) @Nullable MultipartFile logo,
            Place place,
            Visitor visitor)
            throws IOException {
        Map<String, String> typed = Map.of("nom", nom.strip(), "adresse", adresse.strip());
        Map<String, String> problems = problems(place, nom.strip(), adresse.strip());
        Optional<Partner.Logo> kept = problems.isEmpty() ? keep(logo) : Optional.empty();
        if (problems.isEmpty() && kept.isEmpty() && isSent(logo)) {
            problems.put("logo", place.say("network.partners.problem.logo"));
        }
        if (!problems.isEmpty()) {
            return Answer.again(page(place, visitor, typed, problems, false));
        }
        List<Partner> partners = new ArrayList<>(place.portal().partners());
        partners.add(
                new Partner(
                        Uuid7.next(clock),
                        nom.strip(),
                        address(adresse.strip()),
                        kept.orElse(null)));
        return save(place, visitor, partners);
    }

    @PostMapping("/{portal}/redaction/partenaires/{id}/retrait")
    @Allowed(Action.EDIT_PORTAL)
    Answer remove(@PathVariable UUID id, Place place, Visitor visitor) {
        List<Partner> partners = new ArrayList<>(place.portal().partners());
        if (!partners.removeIf(partner -> partner.id().equals(id))) {
            throw new NotHere();
        }
        return save(place, visitor, partners);
    }

    private static boolean isSent(@Nullable MultipartFile logo) {
        return logo != null && !logo.isEmpty();
    }

    private Optional<Partner.Logo> keep(@Nullable MultipartFile logo) throws IOException {
        if (logo == null || logo.isEmpty()) {
            return Optional.empty();
        }
        try (InputStream bytes = logo.getInputStream()) {
            return logos.keep(bytes);
        }
    }

    private Answer save(Place place, Visitor visitor, List<Partner> partners) {
        return switch (settings.change(place.portal().with(partners), visitor)) {
            case PortalChange.Done _ -> Answer.see(place.href("/redaction/partenaires?note=1"));
            case PortalChange.ChangedSince _ ->
                    throw new Refused(409, "network.settings.changed-since");
            case PortalChange.AddressReserved _,
                    PortalChange.AddressTaken _,
                    PortalChange.HostTaken _ ->
                    throw new IllegalStateException("the address does not change here");
        };
    }

    private static Map<String, String> problems(Place place, String name, String address) {
        Map<String, String> problems = new LinkedHashMap<>();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            problems.put("nom", place.say("network.partners.problem.name", "most", LONGEST_NAME));
        }
        if (!address.isEmpty()
                && (address.length() > LONGEST_ADDRESS
                        || !address(address).matches("https?://[^\\s<>\"@]+\\.[^\\s<>\"]+"))) {
            problems.put("adresse", place.say("network.partners.problem.address"));
        }
        if (place.portal().partners().size() >= MOST) {
            problems.put("nom", place.say("network.partners.problem.many", "most", MOST));
        }
        return problems;
    }

    /** People rarely type how an address begins. */
    private static String address(String typed) {
        return typed.isEmpty() || typed.matches("https?://.*") ? typed : "https://" + typed;
    }

    private PartnersPage page(
            Place place,
            Visitor visitor,
            Map<String, String> typed,
            Map<String, String> problems,
            boolean saved) {
        return new PartnersPage(
                studios.page(place, visitor, place.say("network.partners.title")),
                place.portal().partners(),
                typed,
                problems,
                saved);
    }
}
