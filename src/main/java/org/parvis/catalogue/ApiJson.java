package org.parvis.catalogue;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Language;
import org.parvis.portal.Addresses;
import org.parvis.portal.Portal;
import org.parvis.portal.Portals;
import org.springframework.stereotype.Component;

/**
 * Portals and entries as the interface for programs shows them. Its words are described in {@code
 * catalogue/openapi.json}; none is ever taken away within version 1.
 */
@Component
final class ApiJson {
    static final String ROOT = "/api/v1";

    private final Addresses addresses;
    private final Portals portals;

    ApiJson(Addresses addresses, Portals portals) {
        this.portals = portals;
        this.addresses = addresses;
    }

    /** A whole address of this interface. */
    String at(String path) {
        return addresses.network() + ROOT + path;
    }

    /** The whole address of a file of ours. */
    String file(String path) {
        return addresses.network() + path;
    }

    Map<String, Object> portal(Portal portal) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", portal.id().value().toString());
        json.put("slug", portal.slug().value());
        json.put("name", portal.name());
        json.put("baseline", portal.baseline());
        json.put("presentation", portal.presentation());
        json.put("district", portal.district());
        json.put("town", portal.town());
        json.put("ink", portal.ink().word());
        json.put("languages", portal.languages().stream().map(Language::tag).toList());
        json.put("url", addresses.of(portal, Language.FRENCH, ""));
        json.put("feed_url", addresses.of(portal, Language.FRENCH, "/flux.json"));
        json.put("entries_url", at("/portals/" + portal.slug() + "/entries"));
        return json;
    }

    Map<String, Object> entry(Portal portal, Entry entry) {
        String url = addresses.of(portal, Language.FRENCH, entry.path());
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", entry.id().toString());
        json.put("portal", portal.slug().value());
        json.put("kind", entry.kind());
        json.put("rubric", entry.rubric().name().toLowerCase(Locale.ROOT));
        json.put("language", entry.language().tag());
        json.put("title", entry.title());
        json.put("standfirst", entry.standfirst());
        json.put("easy_text", entry.easyText());
        json.put("place", entry.place());
        json.put("themes", entry.themes().stream().map(ApiJson::theme).toList());
        json.put("authors", entry.authors());
        json.put("crew", crew(entry));
        json.put("duration_seconds", entry.length().toSeconds());
        json.put("pictures", entry.pictures());
        json.put("captioned", entry.captioned());
        json.put("has_text", entry.readable());
        json.put("image", image(entry.image()));
        json.put("file", recording(entry.file()));
        json.put("reprise_of", home(entry.home()));
        json.put("published_at", entry.publishedAt().toString());
        json.put("changed_at", entry.changedAt().toString());
        json.put("url", url);
        json.put("embed_url", addresses.of(portal, Language.FRENCH, "/integrer" + entry.path()));
        json.put("oembed_url", addresses.network() + "/oembed?format=json&url=" + encoded(url));
        json.put("self", at("/portals/" + portal.slug() + "/entries/" + entry.id()));
        return json;
    }

    /** The story at its home, when another portal shows it. */
    private @Nullable Map<String, Object> home(Entry.@Nullable Home home) {
        if (home == null) {
            return null;
        }
        Portal owner = portals.require(home.portal());
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("portal", owner.slug().value());
        json.put("portal_name", owner.name());
        json.put("url", addresses.of(owner, Language.FRENCH, home.path()));
        json.put("introduction", home.introduction());
        return json;
    }

    static Map<String, Object> theme(Theme theme) {
        return Map.of("slug", theme.slug(), "label", theme.label());
    }

    private static List<Map<String, Object>> crew(Entry entry) {
        List<Map<String, Object>> crew = new ArrayList<>();
        for (int index = 0; index < entry.crew().size(); index++) {
            String role = entry.crewRoles().get(index);
            crew.add(
                    Map.of(
                            "name",
                            entry.crew().get(index),
                            "roles",
                            role.isEmpty() ? List.of() : List.of(role)));
        }
        return crew;
    }

    private @Nullable Map<String, Object> image(Entry.@Nullable Image image) {
        return image == null
                ? null
                : Map.of(
                        "url",
                        file(image.address()),
                        "width",
                        image.width(),
                        "height",
                        image.height());
    }

    private @Nullable Map<String, Object> recording(Entry.@Nullable Recording recording) {
        if (recording == null) {
            return null;
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("url", file(recording.address()));
        json.put("type", recording.type());
        json.put("bytes", recording.bytes());
        json.put("captions_url", recording.text() == null ? null : file(recording.text()));
        return json;
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
