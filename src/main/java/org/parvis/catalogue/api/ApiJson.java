package org.parvis.catalogue.api;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.Entry;
import org.parvis.catalogue.EntryRef;
import org.parvis.catalogue.Reread;
import org.parvis.catalogue.Theme;
import org.parvis.catalogue.VersionStore;
import org.parvis.kernel.Language;
import org.parvis.kernel.PortalId;
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
    private final VersionStore versions;

    ApiJson(Addresses addresses, Portals portals, VersionStore versions) {
        this.portals = portals;
        this.addresses = addresses;
        this.versions = versions;
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

    /** Those of portals that are open, in their order. */
    List<Map<String, Object>> entries(List<Entry> shown) {
        Map<PortalId, Portal> open = new LinkedHashMap<>();
        portals.all().forEach(portal -> open.put(portal.id(), portal));
        Map<EntryRef, List<VersionStore.Version>> families = versions.of(shown);
        List<Map<String, Object>> items = new ArrayList<>();
        for (Entry entry : shown) {
            Portal portal = open.get(entry.portal());
            if (portal != null) {
                items.add(entry(portal, entry, family(families, entry)));
            }
        }
        return items;
    }

    private static List<VersionStore.Version> family(
            Map<EntryRef, List<VersionStore.Version>> families, Entry entry) {
        return families.getOrDefault(VersionStore.root(entry), List.of());
    }

    Map<String, Object> entry(Portal portal, Entry entry) {
        return entry(portal, entry, family(versions.of(List.of(entry)), entry));
    }

    private Map<String, Object> entry(
            Portal portal, Entry entry, List<VersionStore.Version> family) {
        Map<String, Object> json = words(portal, entry);
        json.put("reprise_of", home(entry.home()));
        json.put("translation_of", original(entry, family));
        json.put("translations", translations(entry, family));
        json.put("published_at", entry.publishedAt().toString());
        json.put("changed_at", entry.changedAt().toString());
        String url = addresses.of(portal, Language.FRENCH, entry.path());
        json.put("url", url);
        json.put("embed_url", addresses.of(portal, Language.FRENCH, "/integrer" + entry.path()));
        json.put("oembed_url", addresses.network() + "/oembed?format=json&url=" + encoded(url));
        json.put("self", at("/portals/" + portal.slug() + "/entries/" + entry.id()));
        return json;
    }

    private @Nullable Map<String, Object> original(Entry entry, List<VersionStore.Version> family) {
        return family.stream()
                .filter(one -> entry.original() != null && one.original() == null)
                .findFirst()
                .map(this::version)
                .orElse(null);
    }

    /** An original names its translations; a translation names its original alone. */
    private List<Map<String, Object>> translations(Entry entry, List<VersionStore.Version> family) {
        return family.stream()
                .filter(one -> entry.original() == null && one.original() != null)
                .map(this::version)
                .toList();
    }

    private Map<String, Object> version(VersionStore.Version version) {
        Portal portal = portals.require(version.portal());
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", version.id().toString());
        json.put("language", version.language().tag());
        json.put("title", version.title());
        json.put("url", addresses.of(portal, Language.FRENCH, version.path()));
        json.put("self", at("/portals/" + portal.slug() + "/entries/" + version.id()));
        return json;
    }

    private Map<String, Object> words(Portal portal, Entry entry) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", entry.id().toString());
        json.put("portal", portal.slug().value());
        json.put("kind", entry.kind());
        json.put("rubric", entry.rubric().name().toLowerCase(Locale.ROOT));
        json.put("language", entry.language().tag());
        json.put("title", entry.title());
        json.put("standfirst", entry.standfirst());
        json.put("easy_text", entry.easyText());
        json.put("easy_text_reread", reread(entry.reread()));
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
        return json;
    }

    private static @Nullable Map<String, Object> reread(@Nullable Reread reread) {
        return reread == null
                ? null
                : Map.of("readers", reread.readers(), "on", reread.on().toString());
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
