package org.parvis.catalogue.front;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.Entry;
import org.parvis.catalogue.EntryCard;
import org.parvis.catalogue.EntryListStore;
import org.parvis.catalogue.Filters;
import org.parvis.catalogue.Listing;
import org.parvis.catalogue.Readers;
import org.parvis.catalogue.Span;
import org.parvis.catalogue.TallyStore;
import org.parvis.catalogue.TallyStore.Tally;
import org.parvis.catalogue.Theme;
import org.parvis.catalogue.Wish;
import org.parvis.catalogue.page.PageHeads;
import org.parvis.identity.Visitor;
import org.parvis.kernel.Cursor;
import org.parvis.portal.Chrome;
import org.parvis.portal.Chromes;
import org.parvis.portal.Place;
import org.parvis.portal.Rubric;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Makes the page of a list from what the reader wishes. */
@Component
final class EntryLists {
    static final int PAGE = 24;

    private final EntryListStore lists;
    private final TallyStore tallies;
    private final PageHeads heads;
    private final Chromes chromes;
    private final TransactionOperations tx;

    EntryLists(
            EntryListStore lists,
            TallyStore tallies,
            PageHeads heads,
            Chromes chromes,
            TransactionOperations tx) {
        this.tx = tx;
        this.lists = lists;
        this.tallies = tallies;
        this.heads = heads;
        this.chromes = chromes;
    }

    /** Everything of a rubric. */
    EntryListPage rubric(Place place, Visitor visitor, Rubric rubric, Wish wish) {
        List<Tally> counted =
                tallies.all(place.portalId()).stream()
                        .filter(tally -> tally.rubric().equals(rubric.name()))
                        .toList();
        String title = place.say(rubric.label());
        Listing listing =
                narrowed(
                        Listing.of(place.portalId()).in(rubric).about(wish.get(Wish.THEME)),
                        visitor,
                        wish);
        return page(
                place,
                chromes.page(place, title).in(rubric),
                "/" + rubric.word(),
                title,
                listing,
                wish,
                counted,
                true);
    }

    /** Everything about a theme. */
    EntryListPage theme(Place place, Visitor visitor, Theme theme, Wish wish) {
        Listing listing = narrowed(Listing.of(place.portalId()).about(theme.slug()), visitor, wish);
        return page(
                place,
                chromes.page(place, theme.label()),
                "/themes/" + theme.slug(),
                theme.label(),
                listing,
                wish,
                List.of(),
                false);
    }

    /** Everything about a theme in the whole network. */
    EntryListPage themeOfNetwork(Place place, Theme theme, Wish wish) {
        String folder = "/themes/" + theme.slug();
        Listing listing = Listing.ofNetwork().about(theme.slug()).after(wish.after().orElse(null));
        List<Entry> found =
                Objects.requireNonNull(
                        tx.execute(status -> lists.pageOfNetwork(listing, PAGE + 1)));
        List<Entry> shown = found.stream().limit(PAGE).toList();
        String home = place.href(folder);
        return new EntryListPage(
                chromes.page(place, theme.label()),
                theme.label(),
                List.of(),
                shown.stream()
                        .map(entry -> new EntryCard(place, entry, place.neighbour(entry.portal())))
                        .toList(),
                found.size() > PAGE ? home + after(wish, shown.getLast()).query() : null,
                listing.after() == null ? null : home,
                null,
                heads.network(place, folder, theme.label(), listing.after() == null));
    }

    private static Listing narrowed(Listing listing, Visitor visitor, Wish wish) {
        String span = wish.get(Wish.SPAN);
        return new Listing(
                Readers.listed(visitor),
                listing.portal(),
                listing.rubric(),
                wish.get(Wish.KIND),
                listing.theme(),
                wish.get(Wish.LANGUAGE),
                span == null ? null : Span.ofWord(span).orElse(null),
                wish.after().orElse(null));
    }

    private EntryListPage page(
            Place place,
            Chrome chrome,
            String folder,
            String heading,
            Listing listing,
            Wish wish,
            List<Tally> counted,
            boolean withTheme) {
        List<Entry> found = lists.page(listing, PAGE + 1);
        List<Entry> shown = found.stream().limit(PAGE).toList();
        String home = place.href(folder);
        return new EntryListPage(
                chrome,
                heading,
                new Filters(place, folder, wish, counted).all(withTheme),
                EntryCard.all(place, shown),
                found.size() > PAGE ? home + after(wish, shown.getLast()).query() : null,
                listing.after() == null ? null : home + wish.with(Wish.AFTER, null).query(),
                wish.isFiltered() ? home : null,
                heads.list(place, folder, heading, !wish.isFiltered() && listing.after() == null));
    }

    private static Wish after(Wish wish, @Nullable Entry last) {
        return last == null
                ? wish
                : wish.with(Wish.AFTER, new Cursor(last.publishedAt(), last.id()).text());
    }
}
