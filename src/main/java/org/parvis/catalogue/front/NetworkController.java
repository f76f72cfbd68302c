package org.parvis.catalogue.front;

import jakarta.servlet.http.HttpServletRequest;
import java.text.Collator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.Entry;
import org.parvis.catalogue.EntryCard;
import org.parvis.catalogue.EntryListStore;
import org.parvis.catalogue.Folding;
import org.parvis.catalogue.Listing;
import org.parvis.catalogue.Tags;
import org.parvis.catalogue.TallyStore;
import org.parvis.catalogue.page.PageHeads;
import org.parvis.kernel.Action;
import org.parvis.kernel.PortalId;
import org.parvis.platform.web.Allowed;
import org.parvis.platform.web.CacheTags;
import org.parvis.platform.web.Page;
import org.parvis.portal.Chromes;
import org.parvis.portal.Partner;
import org.parvis.portal.Place;
import org.parvis.portal.Portal;
import org.parvis.portal.Portals;
import org.parvis.portal.Rubric;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The home of the network. */
@Controller
final class NetworkController {
    /** More would be a telephone book: a list of names has them all. */
    private static final int MOST_TILES = 60;

    private static final int OTHERS = 4;
    private static final int MOST_THEMES = 12;
    private static final int MOST_HELPERS = 40;

    private final EntryListStore lists;
    private final TallyStore tallies;
    private final Portals portals;
    private final PageHeads heads;
    private final Chromes chromes;

    NetworkController(
            EntryListStore lists,
            TallyStore tallies,
            Portals portals,
            PageHeads heads,
            Chromes chromes) {
        this.tallies = tallies;
        this.lists = lists;
        this.portals = portals;
        this.heads = heads;
        this.chromes = chromes;
    }

    @GetMapping("/")
    @Allowed(Action.READ)
    Page show(Place place, HttpServletRequest request) {
        CacheTags.on(request, Tags.NETWORK);
        List<EntryCard> newest = cards(place, lists.page(Listing.ofNetwork(), 4 * OTHERS));
        EntryCard lead =
                newest.stream()
                        .filter(card -> card.entry().rubric() == Rubric.SEE)
                        .findFirst()
                        .or(() -> newest.stream().findFirst())
                        .orElse(null);
        return new NetworkPage(
                chromes.home(place),
                portals.all().size(),
                tiles(place),
                lead,
                newest.stream().filter(card -> !card.equals(lead)).limit(OTHERS).toList(),
                ThemesPage.links(place, tallies.themesOfNetwork(MOST_THEMES)),
                helpers(),
                heads.network(place, "/", "Parvis", true));
    }

    private List<NetworkPage.Helper> helpers() {
        Map<String, NetworkPage.Helper> helpers = new LinkedHashMap<>();
        for (Portal portal : portals.all()) {
            for (Partner partner : portal.partners()) {
                helpers.putIfAbsent(
                        Folding.words(partner.name()), new NetworkPage.Helper(portal, partner));
            }
        }
        return helpers.values().stream().limit(MOST_HELPERS).toList();
    }

    /** All of them by town, when they are too many for a wall. */
    @GetMapping("/medias")
    @Allowed(Action.READ)
    Page all(Place place, HttpServletRequest request) {
        CacheTags.on(request, Tags.NETWORK);
        Collator collator = Collator.getInstance(place.language().locale());
        SortedMap<String, List<MediaListPage.Name>> towns = new TreeMap<>(collator);
        portals.all().stream()
                .sorted(Comparator.comparing(Portal::name, collator))
                .forEach(portal ->
                        towns.computeIfAbsent(portal.town(), town -> new ArrayList<>())
                                .add(new MediaListPage.Name(portal, place.of(portal, ""))));
        String title = place.say("portal.all-districts");
        return new MediaListPage(
                chromes.bare(place, title), towns, heads.network(place, "/medias", title, true));
    }

    private List<EntryCard> cards(Place place, List<Entry> entries) {
        List<EntryCard> cards = new ArrayList<>();
        Map<PortalId, Portal> open =
                portals.all().stream().collect(Collectors.toMap(Portal::id, Function.identity()));
        entries.forEach(entry ->
                Optional.ofNullable(open.get(entry.portal()))
                        .ifPresent(portal -> cards.add(new EntryCard(place, entry, portal))));
        return cards;
    }

    private List<NetworkPage.Tile> tiles(Place place) {
        List<Portal> all = portals.all();
        Map<PortalId, Entry> newest =
                lists.latestOfEach(all.stream().map(Portal::id).toList()).stream()
                        .collect(Collectors.toMap(Entry::portal, Function.identity()));
        List<Portal> shown =
                all.size() <= MOST_TILES
                        ? all
                        : all.stream()
                                .sorted(
                                        Comparator.comparing((Portal portal) ->
                                                        moment(newest.get(portal.id())))
                                                .reversed())
                                .limit(MOST_TILES)
                                .toList();
        return shown.stream().map(portal -> tile(place, portal, newest.get(portal.id()))).toList();
    }

    private static Instant moment(@Nullable Entry entry) {
        return entry == null ? Instant.EPOCH : entry.publishedAt();
    }

    private static NetworkPage.Tile tile(Place place, Portal portal, @Nullable Entry newest) {
        EntryCard card = newest == null ? null : new EntryCard(place, newest, portal);
        return new NetworkPage.Tile(portal, place.of(portal, ""), card);
    }
}
