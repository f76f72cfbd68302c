package org.parvis.catalogue.feed;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.Tags;
import org.parvis.catalogue.TallyStore;
import org.parvis.catalogue.Theme;
import org.parvis.kernel.Action;
import org.parvis.platform.web.Allowed;
import org.parvis.platform.web.Answer;
import org.parvis.platform.web.CacheTags;
import org.parvis.platform.web.NotHere;
import org.parvis.portal.Place;
import org.parvis.portal.Rubric;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Feeds of a portal, of its rubrics and themes, of its sounds, and of the network. */
@Controller
final class FeedController {
    private static final String ATOM = "application/atom+xml;charset=UTF-8";
    private static final String JSON = "application/feed+json;charset=UTF-8";
    private static final String RSS = "application/rss+xml;charset=UTF-8";

    private final Feeds feeds;
    private final TallyStore tallies;
    private final PodcastFeed podcast;

    FeedController(Feeds feeds, TallyStore tallies, PodcastFeed podcast) {
        this.feeds = feeds;
        this.tallies = tallies;
        this.podcast = podcast;
    }

    @GetMapping({
        "/{portal}/flux.atom",
        "/{portal}/voir/flux.atom",
        "/{portal}/ecouter/flux.atom",
        "/{portal}/lire/flux.atom"
    })
    @Allowed(Action.READ)
    ResponseEntity<String> atom(Place place, HttpServletRequest request) {
        CacheTags.on(request, Tags.portal(place.portalId()));
        return answer(ATOM, AtomFeed.write(feeds.ofPortal(place, rubric(place), "flux.atom")));
    }

    @GetMapping({
        "/{portal}/flux.json",
        "/{portal}/voir/flux.json",
        "/{portal}/ecouter/flux.json",
        "/{portal}/lire/flux.json"
    })
    @Allowed(Action.READ)
    ResponseEntity<String> json(Place place, HttpServletRequest request) {
        CacheTags.on(request, Tags.portal(place.portalId()));
        return answer(JSON, JsonFeed.write(feeds.ofPortal(place, rubric(place), "flux.json")));
    }

    @GetMapping("/{portal}/themes/{theme}/flux.atom")
    @Allowed(Action.READ)
    ResponseEntity<String> themeAtom(
            Place place, @PathVariable String theme, HttpServletRequest request) {
        CacheTags.on(request, Tags.portal(place.portalId()));
        return answer(ATOM, AtomFeed.write(feeds.ofTheme(place, theme(place, theme), "flux.atom")));
    }

    @GetMapping("/{portal}/themes/{theme}/flux.json")
    @Allowed(Action.READ)
    ResponseEntity<String> themeJson(
            Place place, @PathVariable String theme, HttpServletRequest request) {
        CacheTags.on(request, Tags.portal(place.portalId()));
        return answer(JSON, JsonFeed.write(feeds.ofTheme(place, theme(place, theme), "flux.json")));
    }

    @GetMapping("/{portal}/ecouter/podcast.xml")
    @Allowed(Action.READ)
    ResponseEntity<String> sounds(Place place, HttpServletRequest request) {
        CacheTags.on(request, Tags.portal(place.portalId()));
        return answer(RSS, podcast.write(feeds.ofSounds(place)));
    }

    @GetMapping("/flux.atom")
    @Allowed(Action.READ)
    ResponseEntity<String> network(Place place, HttpServletRequest request) {
        CacheTags.on(request, Tags.NETWORK);
        return answer(ATOM, AtomFeed.write(feeds.ofNetwork(place, "flux.atom")));
    }

    @GetMapping("/flux.json")
    @Allowed(Action.READ)
    ResponseEntity<String> networkJson(Place place, HttpServletRequest request) {
        CacheTags.on(request, Tags.NETWORK);
        return answer(JSON, JsonFeed.write(feeds.ofNetwork(place, "flux.json")));
    }

    @GetMapping("/themes/{theme}/flux.atom")
    @Allowed(Action.READ)
    ResponseEntity<String> networkTheme(
            Place place, @PathVariable String theme, HttpServletRequest request) {
        CacheTags.on(request, Tags.NETWORK);
        Theme asked = tallies.themeOfNetwork(theme).orElseThrow(NotHere::new);
        return answer(ATOM, AtomFeed.write(feeds.ofNetwork(place, asked, "flux.atom")));
    }

    @GetMapping("/themes/{theme}/flux.json")
    @Allowed(Action.READ)
    ResponseEntity<String> networkThemeJson(
            Place place, @PathVariable String theme, HttpServletRequest request) {
        CacheTags.on(request, Tags.NETWORK);
        Theme asked = tallies.themeOfNetwork(theme).orElseThrow(NotHere::new);
        return answer(JSON, JsonFeed.write(feeds.ofNetwork(place, asked, "flux.json")));
    }

    /** Where the network's feed stood first. */
    @GetMapping("/reseau/flux.atom")
    @Allowed(Action.READ)
    Answer formerly(Place place) {
        return Answer.moved(place.href("/flux.atom"));
    }

    private Theme theme(Place place, String slug) {
        return tallies.theme(place.portalId(), slug).orElseThrow(NotHere::new);
    }

    private static @Nullable Rubric rubric(Place place) {
        return Rubric.ofWord(place.path().split("/", 3)[1]).orElse(null);
    }

    private static ResponseEntity<String> answer(String type, String body) {
        return ResponseEntity.ok().header("Content-Type", type).body(body);
    }
}
