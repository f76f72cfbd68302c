package org.parvis.catalogue.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.parvis.catalogue.Tags;
import org.parvis.catalogue.page.Embeds;
import org.parvis.kernel.Action;
import org.parvis.platform.web.Allowed;
import org.parvis.platform.web.CacheTags;
import org.parvis.platform.web.Page;
import org.parvis.portal.Addresses;
import org.parvis.portal.Chromes;
import org.parvis.portal.Place;
import org.parvis.portal.Portals;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What of ours may be taken, and how: in words for people, in OpenAPI for programs. */
@Controller
final class DataController {
    private final ApiAnswers answers;
    private final Addresses addresses;
    private final Portals portals;
    private final Chromes chromes;
    private final String description = read();

    DataController(ApiAnswers answers, Addresses addresses, Portals portals, Chromes chromes) {
        this.answers = answers;
        this.addresses = addresses;
        this.portals = portals;
        this.chromes = chromes;
    }

    private static String read() {
        try (InputStream file =
                DataController.class.getResourceAsStream("/catalogue/openapi.json")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    @GetMapping(ApiJson.ROOT + "/openapi.json")
    @Allowed(Action.READ)
    ResponseEntity<String> description(HttpServletRequest request, HttpServletResponse response) {
        CacheTags.on(request, Tags.NETWORK);
        return answers.text(
                response, description.replace("https://medias.example.org", addresses.network()));
    }

    @GetMapping("/reseau/donnees")
    @Allowed(Action.READ)
    Page show(Place place, HttpServletRequest request) {
        CacheTags.on(request, Tags.NETWORK);
        String portal =
                portals.all().stream()
                        .findFirst()
                        .map(first -> place.of(first, ""))
                        .map(path -> path.startsWith("/") ? addresses.network() + path : path)
                        .orElse(addresses.network() + "/mon-quartier");
        return new DataPage(
                chromes.page(place, place.say("catalogue.data.title")),
                addresses.network(),
                portal,
                Embeds.latest(portal + "/integrer", place.say("catalogue.data.latest")));
    }
}
