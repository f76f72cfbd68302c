package org.parvis.catalogue.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.Audience;
import org.parvis.catalogue.Search;
import org.parvis.catalogue.SearchStore;
import org.parvis.catalogue.SearchStore.Where;
import org.parvis.kernel.Action;
import org.parvis.kernel.PortalId;
import org.parvis.kernel.Slug;
import org.parvis.platform.web.Allowed;
import org.parvis.platform.web.NotHere;
import org.parvis.portal.Portal;
import org.parvis.portal.Portals;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Search, for programs. Not kept: every question is another address. */
@Controller
final class ApiSearchController {
    private static final int MOST_PAGES = 50;

    private final ApiAnswers answers;
    private final ApiJson json;
    private final Search search;
    private final Portals portals;

    ApiSearchController(ApiAnswers answers, ApiJson json, Search search, Portals portals) {
        this.answers = answers;
        this.json = json;
        this.search = search;
        this.portals = portals;
    }

    @GetMapping(ApiJson.ROOT + "/search")
    @Allowed(Action.READ)
    ResponseEntity<String> search(HttpServletRequest request, HttpServletResponse response) {
        ApiQuestion question =
                new ApiQuestion(request, "q", "portal", "rubric", "language", "page");
        String words = Optional.ofNullable(question.word("q")).orElse("");
        Where where =
                new Where(
                        portal(question.word("portal")),
                        List.of(Audience.PUBLIC),
                        question.rubric(),
                        question.word("language"));
        int page = question.number("page", 1, MOST_PAGES);
        Search.Result result = search.ask(where, words, page);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put(
                "items",
                json.entries(result.found().stream().map(SearchStore.Found::entry).toList()));
        body.put("meant", result.meant());
        body.put("next_page", result.more() && page < MOST_PAGES ? page + 1 : null);
        return answers.json(response, body);
    }

    private @Nullable PortalId portal(@Nullable String slug) {
        if (slug == null) {
            return null;
        }
        if (!slug.matches("[a-z0-9]+(-[a-z0-9]+)*") || slug.length() > 80) {
            throw new NotHere();
        }
        return portals.bySlug(new Slug(slug)).map(Portal::id).orElseThrow(NotHere::new);
    }
}
