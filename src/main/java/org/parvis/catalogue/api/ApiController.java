package org.parvis.catalogue.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.Audience;
import org.parvis.catalogue.Entry;
import org.parvis.catalogue.EntryListStore;
import org.parvis.catalogue.EntryStore;
import org.parvis.catalogue.Listing;
import org.parvis.catalogue.Tags;
import org.parvis.catalogue.TallyStore;
import org.parvis.kernel.Action;
import org.parvis.kernel.Cursor;
import org.parvis.kernel.Slug;
import org.parvis.platform.web.Allowed;
import org.parvis.platform.web.CacheTags;
import org.parvis.platform.web.NotHere;
import org.parvis.portal.Portal;
import org.parvis.portal.Portals;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * Everything public, for programs, and nothing else: whoever asks, only public entries are shown.
 * Answers are kept with the pages and dropped with them.
 */
@Controller
final class ApiController {
    private static final String[] OF_LISTS = {
        "rubric", "kind", "theme", "language", "limit", "after"
    };

    private final ApiAnswers answers;
    private final ApiJson json;
    private final ApiDetails details;
    private final EntryStore entries;
    private final EntryListStore lists;
    private final TallyStore tallies;
    private final Portals portals;

    ApiController(
            ApiAnswers answers,
            ApiJson json,
            ApiDetails details,
            EntryStore entries,
            EntryListStore lists,
            TallyStore tallies,
            Portals portals) {
        this.answers = answers;
        this.json = json;
        this.details = details;
        this.entries = entries;
        this.lists = lists;
        this.tallies = tallies;
        this.portals = portals;
    }

    @GetMapping(ApiJson.ROOT + "/portals")
    @Allowed(Action.READ)
    ResponseEntity<String> portals(HttpServletRequest request, HttpServletResponse response) {
        new ApiQuestion(request);
        CacheTags.on(request, Tags.NETWORK);
        List<Map<String, Object>> items = portals.all().stream().map(json::portal).toList();
        return answers.json(response, Map.of("items", items));
    }

    @GetMapping(ApiJson.ROOT + "/portals/{slug}")
    @Allowed(Action.READ)
    ResponseEntity<String> portal(
            @PathVariable String slug, HttpServletRequest request, HttpServletResponse response) {
        new ApiQuestion(request);
        Portal portal = portal(slug);
        CacheTags.on(request, Tags.portal(portal.id()), Tags.NETWORK);
        Map<String, Object> one = new LinkedHashMap<>(json.portal(portal));
        one.put("entries", tallies.size(portal.id()));
        return answers.json(response, one);
    }

    @GetMapping(ApiJson.ROOT + "/portals/{slug}/themes")
    @Allowed(Action.READ)
    ResponseEntity<String> themes(
            @PathVariable String slug, HttpServletRequest request, HttpServletResponse response) {
        new ApiQuestion(request);
        Portal portal = portal(slug);
        CacheTags.on(request, Tags.portal(portal.id()));
        Map<String, Map<String, Object>> themes = new LinkedHashMap<>();
        tallies.all(portal.id()).stream()
                .filter(tally -> tally.facet() == TallyStore.Facet.THEME)
                .forEach(tally ->
                        themes.merge(
                                tally.value(),
                                theme(tally.value(), tally.label(), tally.entries()),
                                ApiController::together));
        return answers.json(response, Map.of("items", List.copyOf(themes.values())));
    }

    private static Map<String, Object> theme(String slug, String label, int entries) {
        Map<String, Object> theme = new LinkedHashMap<>();
        theme.put("slug", slug);
        theme.put("label", label);
        theme.put("entries", entries);
        return theme;
    }

    private static Map<String, Object> together(Map<String, Object> one, Map<String, Object> two) {
        return theme(
                (String) one.getOrDefault("slug", ""),
                (String) one.getOrDefault("label", ""),
                (int) one.getOrDefault("entries", 0) + (int) two.getOrDefault("entries", 0));
    }

    @GetMapping(ApiJson.ROOT + "/entries")
    @Allowed(Action.READ)
    ResponseEntity<String> ofNetwork(HttpServletRequest request, HttpServletResponse response) {
        ApiQuestion question = new ApiQuestion(request, OF_LISTS);
        CacheTags.on(request, Tags.NETWORK);
        return page("/entries", question, Listing.ofNetwork(), request, response);
    }

    @GetMapping(ApiJson.ROOT + "/portals/{slug}/entries")
    @Allowed(Action.READ)
    ResponseEntity<String> ofPortal(
            @PathVariable String slug, HttpServletRequest request, HttpServletResponse response) {
        ApiQuestion question = new ApiQuestion(request, OF_LISTS);
        Portal portal = portal(slug);
        CacheTags.on(request, Tags.portal(portal.id()));
        String path = "/portals/" + portal.slug() + "/entries";
        return page(path, question, Listing.of(portal.id()), request, response);
    }

    @GetMapping(ApiJson.ROOT + "/portals/{slug}/entries/{id}")
    @Allowed(Action.READ)
    ResponseEntity<String> entry(
            @PathVariable String slug,
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response) {
        new ApiQuestion(request);
        Portal portal = portal(slug);
        Entry entry =
                id(id).flatMap(known -> entries.byId(portal.id(), known))
                        .filter(found -> found.audience() == Audience.PUBLIC)
                        .orElseThrow(NotHere::new);
        CacheTags.on(
                request,
                Tags.portal(portal.id()),
                Tags.portal(entry.source().portal()),
                Tags.entry(entry.subject()));
        return answers.json(response, details.entry(portal, entry));
    }

    private ResponseEntity<String> page(
            String path,
            ApiQuestion question,
            Listing of,
            HttpServletRequest request,
            HttpServletResponse response) {
        int limit = question.limit();
        List<Entry> found = lists.page(question.listing(of), limit + 1);
        List<Entry> shown = found.stream().limit(limit).toList();
        Map<String, Object> body = new LinkedHashMap<>();
        shown.forEach(entry -> CacheTags.on(request, Tags.portal(entry.source().portal())));
        body.put("items", json.entries(shown));
        body.put("next", found.size() > limit ? next(path, request, shown.getLast()) : null);
        return answers.json(response, body);
    }

    /** The same question, further on. */
    private String next(String path, HttpServletRequest request, @Nullable Entry last) {
        StringBuilder query = new StringBuilder(200);
        for (String name : OF_LISTS) {
            String value = request.getParameter(name);
            if (value != null && !value.isBlank() && !name.equals("after")) {
                query.append(name).append('=').append(ApiJson.encoded(value)).append('&');
            }
        }
        String after = last == null ? "" : new Cursor(last.publishedAt(), last.id()).text();
        return json.at(path) + "?" + query + "after=" + after;
    }

    private Portal portal(String slug) {
        boolean possible = slug.length() <= 80 && slug.matches("[a-z0-9]+(-[a-z0-9]+)*");
        return Optional.of(slug)
                .filter(word -> possible)
                .flatMap(word -> portals.bySlug(new Slug(word)))
                .orElseThrow(NotHere::new);
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException damaged) {
            return Optional.empty();
        }
    }
}
