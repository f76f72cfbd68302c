package org.parvis.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.parvis.kernel.Action;
import org.parvis.platform.web.Allowed;
import org.parvis.platform.web.CacheTags;
import org.parvis.platform.web.NotHere;
import org.parvis.platform.web.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What puts a portal on the home screen of a telephone and lets what was opened be read again
 * without a network.
 */
@Controller
final class InstallController {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Set<Integer> SIDES = Set.of(180, 192, 512, 1500);

    /**
     * Lives at the root of every host, because a worker sees only what lies below its address. It
     * keeps pages that were opened and goes on sending what a telephone kept.
     */
    private static final String WORKER =
            read("/web/js/offline-worker.js") + read("/web/js/outbox.js");

    private final Chromes chromes;

    InstallController(Chromes chromes) {
        this.chromes = chromes;
    }

    private static String read(String name) {
        try (InputStream file = InstallController.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    @GetMapping("/{portal}/application.webmanifest")
    @Allowed(Action.READ)
    ResponseEntity<String> manifest(Place place, HttpServletRequest request) {
        Portal portal = place.portal();
        CacheTags.on(request, "portal:" + portal.id());
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", place.href("/"));
        json.put("name", portal.name());
        json.put("short_name", portal.name());
        json.put("description", portal.baseline());
        json.put("lang", place.language().tag());
        json.put("dir", place.language().direction());
        json.put("start_url", place.href("/"));
        json.put("scope", "/");
        json.put("display", "minimal-ui");
        json.put("background_color", "#fdfcfa");
        json.put("theme_color", portal.ink().hex());
        json.put("icons", icons(place));
        return ResponseEntity.ok()
                .header("Content-Type", "application/manifest+json;charset=UTF-8")
                .body(JSON.writeValueAsString(json));
    }

    private static List<Map<String, Object>> icons(Place place) {
        List<Map<String, Object>> icons = new ArrayList<>();
        for (int side : new int[] {192, 512}) {
            icons.add(
                    Map.of(
                            "src",
                            place.href("/signe-" + side + ".png"),
                            "sizes",
                            side + "x" + side,
                            "type",
                            "image/png",
                            "purpose",
                            "any maskable"));
        }
        icons.add(Map.of("src", place.href("/signe.svg"), "sizes", "any", "type", "image/svg+xml"));
        return icons;
    }

    @GetMapping("/{portal}/signe-{side:[0-9]{1,4}}.png")
    @Allowed(Action.READ)
    ResponseEntity<byte[]> sign(Place place, @PathVariable int side, HttpServletRequest request) {
        if (!SIDES.contains(side)) {
            throw new NotHere();
        }
        CacheTags.on(request, "portal:" + place.portalId());
        return ResponseEntity.ok()
                .header("Content-Type", "image/png")
                .body(Sign.png(place.portal().ink(), side));
    }

    @GetMapping("/{portal}/signe.svg")
    @Allowed(Action.READ)
    ResponseEntity<String> drawing(Place place, HttpServletRequest request) {
        CacheTags.on(request, "portal:" + place.portalId());
        return ResponseEntity.ok()
                .header("Content-Type", "image/svg+xml;charset=UTF-8")
                .body(Sign.svg(place.portal().ink()));
    }

    @GetMapping("/hors-ligne.js")
    @Allowed(Action.READ)
    ResponseEntity<String> worker() {
        return ResponseEntity.ok()
                .header("Content-Type", "text/javascript;charset=UTF-8")
                .header("Cache-Control", "no-cache")
                .body(WORKER);
    }

    /** What stands in place of a page that was never opened, while there is no network. */
    @GetMapping({"/{portal}/hors-ligne", "/reseau/hors-ligne"})
    @Allowed(Action.READ)
    Page offline(Place place, HttpServletRequest request) {
        CacheTags.on(
                request,
                place.portalIfAny().map(portal -> "portal:" + portal.id()).orElse("network"));
        return new OfflinePage(chromes.page(place, place.say("portal.offline.title")));
    }
}
