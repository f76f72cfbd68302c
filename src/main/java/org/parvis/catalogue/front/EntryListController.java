package org.parvis.catalogue.front;

import jakarta.servlet.http.HttpServletRequest;
import org.parvis.catalogue.Tags;
import org.parvis.catalogue.TallyStore;
import org.parvis.catalogue.TallyStore.Facet;
import org.parvis.catalogue.Theme;
import org.parvis.catalogue.Wish;
import org.parvis.identity.Visitor;
import org.parvis.kernel.Action;
import org.parvis.platform.web.Allowed;
import org.parvis.platform.web.CacheTags;
import org.parvis.platform.web.NotHere;
import org.parvis.platform.web.Page;
import org.parvis.portal.Chromes;
import org.parvis.portal.Place;
import org.parvis.portal.Rubric;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Rubrics and themes. */
@Controller
final class EntryListController {
    /** More would be a list nobody reads. */
    private static final int MOST_THEMES = 200;

    private final EntryLists lists;
    private final TallyStore tallies;
    private final Chromes chromes;

    EntryListController(EntryLists lists, TallyStore tallies, Chromes chromes) {
        this.lists = lists;
        this.tallies = tallies;
        this.chromes = chromes;
    }

    @GetMapping({"/{portal}/voir", "/{portal}/ecouter", "/{portal}/lire"})
    @Allowed(Action.READ)
    Page rubric(Place place, Visitor visitor, HttpServletRequest request) {
        CacheTags.on(request, Tags.portal(place.portalId()));
        Wish wish = Wish.of(request, Wish.KIND, Wish.THEME, Wish.SPAN, Wish.LANGUAGE, Wish.AFTER);
        return lists.rubric(
                place,
                visitor,
                Rubric.ofWord(place.path().substring(1)).orElseThrow(NotHere::new),
                wish);
    }

    @GetMapping("/{portal}/themes/{theme}")
    @Allowed(Action.READ)
    Page theme(
            Place place, Visitor visitor, @PathVariable String theme, HttpServletRequest request) {
        CacheTags.on(request, Tags.portal(place.portalId()));
        Theme asked = tallies.theme(place.portalId(), theme).orElseThrow(NotHere::new);
        return lists.theme(place, visitor, asked, Wish.of(request, Wish.AFTER));
    }

    @GetMapping("/themes/{theme}")
    @Allowed(Action.READ)
    Page themeOfNetwork(Place place, @PathVariable String theme, HttpServletRequest request) {
        CacheTags.on(request, Tags.NETWORK);
        Theme asked = tallies.themeOfNetwork(theme).orElseThrow(NotHere::new);
        return lists.themeOfNetwork(place, asked, Wish.of(request, Wish.AFTER));
    }

    @GetMapping("/themes")
    @Allowed(Action.READ)
    Page themesOfNetwork(Place place, HttpServletRequest request) {
        CacheTags.on(request, Tags.NETWORK);
        return new ThemesPage(
                chromes.page(place, place.say("catalogue.themes")),
                ThemesPage.links(place, tallies.themesOfNetwork(MOST_THEMES)));
    }

    @GetMapping("/{portal}/themes")
    @Allowed(Action.READ)
    Page themes(Place place, HttpServletRequest request) {
        CacheTags.on(request, Tags.portal(place.portalId()));
        return new ThemesPage(
                chromes.page(place, place.say("catalogue.themes")),
                ThemesPage.links(
                        place,
                        tallies.all(place.portalId()).stream()
                                .filter(tally -> tally.facet() == Facet.THEME)
                                .toList()));
    }
}
