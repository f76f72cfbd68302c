package org.parvis.catalogue.search;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.Audience;
import org.parvis.catalogue.EntryCard;
import org.parvis.catalogue.Filter;
import org.parvis.catalogue.Highlights;
import org.parvis.catalogue.Readers;
import org.parvis.catalogue.Search;
import org.parvis.catalogue.SearchStore.Found;
import org.parvis.catalogue.SearchStore.Where;
import org.parvis.catalogue.TallyStore;
import org.parvis.catalogue.TallyStore.Facet;
import org.parvis.catalogue.Wish;
import org.parvis.catalogue.front.ThemesPage;
import org.parvis.catalogue.page.PageHead;
import org.parvis.catalogue.page.PageHeads;
import org.parvis.identity.Visitor;
import org.parvis.kernel.Action;
import org.parvis.platform.web.Allowed;
import org.parvis.platform.web.Answer;
import org.parvis.platform.web.Page;
import org.parvis.portal.Chromes;
import org.parvis.portal.Place;
import org.parvis.portal.Portals;
import org.parvis.portal.Rubric;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Search. Its pages are not kept: every question is another address. */
@Controller
final class SearchController {
    private static final int MOST_THEMES = 10;

    private final Search search;
    private final TallyStore tallies;
    private final Portals portals;
    private final PageHeads heads;
    private final Chromes chromes;

    SearchController(
            Search search, TallyStore tallies, Portals portals, PageHeads heads, Chromes chromes) {
        this.search = search;
        this.tallies = tallies;
        this.portals = portals;
        this.heads = heads;
        this.chromes = chromes;
    }

    @GetMapping("/{portal}/chercher")
    @Allowed(Action.READ)
    Page inPortal(Place place, Visitor visitor, HttpServletRequest request) {
        Wish wish = wish(request);
        String question = wish.answers().getOrDefault(Wish.WORDS, "");
        Where where =
                new Where(
                        place.portalId(),
                        List.copyOf(Readers.listed(visitor)),
                        rubric(wish),
                        wish.get(Wish.LANGUAGE));
        Search.Result result = search.ask(where, question, page(wish));
        List<Filter.Choice> themes = result.found().isEmpty() ? themes(place) : List.of();
        String title = place.say("portal.search");
        return page(place, wish, "/chercher", result, themes, heads.list(place, "", title, false));
    }

    /** Where the network's search stood first. */
    @GetMapping("/reseau/chercher")
    @Allowed(Action.READ)
    Answer formerly(Place place, HttpServletRequest request) {
        return Answer.moved(place.href("/chercher") + wish(request).query());
    }

    @GetMapping("/chercher")
    @Allowed(Action.READ)
    Page inNetwork(Place place, HttpServletRequest request) {
        Wish wish = wish(request);
        String question = wish.answers().getOrDefault(Wish.WORDS, "");
        Where where =
                new Where(null, List.of(Audience.PUBLIC), rubric(wish), wish.get(Wish.LANGUAGE));
        Search.Result result = search.ask(where, question, page(wish));
        List<Filter.Choice> themes =
                result.found().isEmpty()
                        ? ThemesPage.links(place, tallies.themesOfNetwork(MOST_THEMES))
                        : List.of();
        PageHead head = heads.network(place, "/chercher", place.say("portal.search"), false);
        return page(place, wish, "/chercher", result, themes, head);
    }

    private SearchPage page(
            Place place,
            Wish wish,
            String folder,
            Search.Result result,
            List<Filter.Choice> themes,
            PageHead head) {
        String question = wish.answers().getOrDefault(Wish.WORDS, "");
        String home = place.href(folder);
        String next = Integer.toString(page(wish) + 1);
        return new SearchPage(
                chromes.page(place, place.say("portal.search")),
                question,
                home,
                kept(wish),
                question.isEmpty() ? List.of() : List.of(rubrics(place, folder, wish)),
                hits(place, result.near() ? result.meant() : question, result.found()),
                result.meant(),
                result.more() ? home + wish.with(Wish.PAGE, next).query() : null,
                themes,
                head);
    }

    private static Wish wish(HttpServletRequest request) {
        return Wish.of(request, Wish.WORDS, Wish.RUBRIC, Wish.LANGUAGE, Wish.PAGE);
    }

    private static @Nullable Rubric rubric(Wish wish) {
        return Rubric.ofWord(wish.answers().getOrDefault(Wish.RUBRIC, "")).orElse(null);
    }

    private static int page(Wish wish) {
        String number = wish.answers().getOrDefault(Wish.PAGE, "1");
        return number.matches("[0-9]{1,3}") ? Math.max(1, Integer.parseInt(number)) : 1;
    }

    private static List<SearchPage.Hidden> kept(Wish wish) {
        List<SearchPage.Hidden> kept = new ArrayList<>();
        wish.answers()
                .forEach((name, value) -> {
                    if (!name.equals(Wish.WORDS) && !name.equals(Wish.PAGE)) {
                        kept.add(new SearchPage.Hidden(name, value));
                    }
                });
        return kept;
    }

    private static Filter rubrics(Place place, String folder, Wish wish) {
        List<Filter.Choice> choices = new ArrayList<>();
        choices.add(choice(place, folder, wish, null, place.say("catalogue.filter.all")));
        for (Rubric rubric : Rubric.values()) {
            choices.add(choice(place, folder, wish, rubric.word(), place.say(rubric.label())));
        }
        return new Filter(place.say("portal.rubrics"), choices);
    }

    private static Filter.Choice choice(
            Place place, String folder, Wish wish, @Nullable String word, String label) {
        boolean current =
                word == null ? wish.get(Wish.RUBRIC) == null : wish.has(Wish.RUBRIC, word);
        return new Filter.Choice(
                label, place.href(folder) + wish.with(Wish.RUBRIC, word).query(), current, 0);
    }

    private List<SearchPage.Hit> hits(Place place, String question, List<Found> found) {
        Highlights marks = new Highlights(question);
        boolean network = place.portalIfAny().isEmpty();
        return found.stream()
                .map(one ->
                        new SearchPage.Hit(
                                new EntryCard(
                                        place,
                                        one.entry(),
                                        network ? portals.require(one.entry().portal()) : null),
                                parts(marks.whole(one.entry().title())),
                                parts(marks.excerpt(one.entry().standfirst(), one.words()))))
                .toList();
    }

    private static List<SearchPage.Part> parts(List<Highlights.Piece> pieces) {
        return pieces.stream()
                .map(piece -> new SearchPage.Part(piece.text(), piece.marked()))
                .toList();
    }

    private List<Filter.Choice> themes(Place place) {
        List<TallyStore.Tally> counted =
                tallies.all(place.portalId()).stream()
                        .filter(tally -> tally.facet() == Facet.THEME)
                        .toList();
        return ThemesPage.links(place, counted).stream().limit(MOST_THEMES).toList();
    }
}
