package org.parvis.catalogue.embed;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.Entry;
import org.parvis.catalogue.EntryStore;
import org.parvis.catalogue.Kinds;
import org.parvis.catalogue.page.Embeds;
import org.parvis.kernel.Action;
import org.parvis.kernel.Language;
import org.parvis.kernel.Slug;
import org.parvis.platform.web.Allowed;
import org.parvis.portal.Addresses;
import org.parvis.portal.Portal;
import org.parvis.portal.Portals;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import tools.jackson.databind.json.JsonMapper;

/** Tells other sites how to show a story of ours, or the latest of a portal (oembed.com). */
@Controller
final class OembedController {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int NARROWEST = 240;

    private final EntryStore entries;
    private final Frames frames;
    private final Portals portals;
    private final Addresses addresses;

    OembedController(EntryStore entries, Frames frames, Portals portals, Addresses addresses) {
        this.frames = frames;
        this.entries = entries;
        this.portals = portals;
        this.addresses = addresses;
    }

    private record Found(Portal portal, @Nullable Entry entry) {}

    @GetMapping("/oembed")
    @Allowed(Action.READ)
    ResponseEntity<String> describe(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("Access-Control-Allow-Origin", "*");
        String format = request.getParameter("format");
        if (format != null && !format.equals("json")) {
            return ResponseEntity.status(501).build();
        }
        String url = request.getParameter("url");
        Optional<Found> found = url == null ? Optional.empty() : find(url);
        return found.map(one ->
                        ResponseEntity.ok()
                                .header("Content-Type", "application/json;charset=UTF-8")
                                .body(
                                        JSON.writeValueAsString(
                                                description(
                                                        one,
                                                        least(
                                                                request.getParameter("maxwidth"),
                                                                Embeds.WIDTH),
                                                        least(
                                                                request.getParameter("maxheight"),
                                                                Integer.MAX_VALUE)))))
                .orElseGet(() -> ResponseEntity.status(404).build());
    }

    private Map<String, Object> description(Found found, int width, int mostHeight) {
        Entry entry = found.entry();
        Portal portal = found.portal();
        int height =
                Math.min(
                        mostHeight,
                        entry == null ? Embeds.LATEST_HEIGHT : Embeds.height(entry, width));
        String inside = entry == null ? "/integrer" : "/integrer" + entry.path();
        String title = entry == null ? portal.name() : entry.title();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("version", "1.0");
        json.put("type", entry != null && Kinds.isFilm(entry.kind()) ? "video" : "rich");
        json.put("title", title);
        json.put("author_name", author(found));
        json.put("provider_name", portal.name());
        json.put("provider_url", addresses.of(portal, Language.FRENCH, ""));
        // a story that is withdrawn is gone from every cache within the minute
        json.put("cache_age", 60);
        json.put("width", width);
        json.put("height", height);
        json.put(
                "html",
                Embeds.code(addresses.of(portal, Language.FRENCH, inside), title, width, height));
        Entry.Image image = entry == null ? null : entry.image();
        if (image != null) {
            json.put("thumbnail_url", addresses.network() + image.address());
            json.put("thumbnail_width", image.width());
            json.put("thumbnail_height", image.height());
        }
        return json;
    }

    private static String author(Found found) {
        Entry entry = found.entry();
        if (entry == null) {
            return found.portal().name();
        }
        return String.join(", ", entry.authors().isEmpty() ? entry.crew() : entry.authors());
    }

    private static int least(@Nullable String most, int usual) {
        return most != null && most.matches("[0-9]{1,5}")
                ? Math.clamp(Integer.parseInt(most), NARROWEST, usual)
                : usual;
    }

    /**
     * An address of ours, with or without language, of the network's host or of the portal's own.
     */
    private Optional<Found> find(String url) {
        URI asked;
        try {
            asked = URI.create(url.strip());
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
        if (asked.getPath() == null || asked.getHost() == null) {
            return Optional.empty();
        }
        List<String> words =
                Arrays.stream(asked.getPath().split("/")).filter(word -> !word.isEmpty()).toList();
        List<String> path =
                !words.isEmpty() && Language.ofScreen(words.getFirst()).isPresent()
                        ? words.subList(1, words.size())
                        : words;
        return portals.byHost(asked.getHost())
                .flatMap(portal -> at(portal, path))
                .or(() -> onNetwork(asked, path));
    }

    private Optional<Found> onNetwork(URI asked, List<String> path) {
        boolean ours = addresses.networkHost().equalsIgnoreCase(asked.getHost());
        boolean slug = !path.isEmpty() && path.getFirst().matches("[a-z0-9]+(-[a-z0-9]+)*");
        return ours && slug && path.getFirst().length() <= 80
                ? portals.bySlug(new Slug(path.getFirst()))
                        .flatMap(portal -> at(portal, path.subList(1, path.size())))
                : Optional.empty();
    }

    private Optional<Found> at(Portal portal, List<String> path) {
        if (path.isEmpty()) {
            return Optional.of(new Found(portal, null));
        }
        return path.size() != 2
                ? Optional.empty()
                : entries.at(portal.id(), path.get(0), path.get(1))
                        .filter(frames::mayShow)
                        .map(entry -> new Found(portal, entry));
    }
}
