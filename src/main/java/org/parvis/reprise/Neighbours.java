package org.parvis.reprise;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.Catalogue;
import org.parvis.catalogue.Entry;
import org.parvis.catalogue.EntryCard;
import org.parvis.catalogue.EntryRef;
import org.parvis.kernel.PortalId;
import org.parvis.portal.Place;
import org.parvis.portal.Portal;
import org.springframework.stereotype.Component;

/** Makes lines of lists out of offers and reprises: what they are, whose, where they are read. */
@Component
public final class Neighbours {
    private final TakenStore taken;
    private final Catalogue catalogue;

    Neighbours(TakenStore taken, Catalogue catalogue) {
        this.taken = taken;
        this.catalogue = catalogue;
    }

    /**
     * A portal that shows a story of this one.
     *
     * @param href where it is read there
     */
    public record Taker(Portal portal, String href, String day, String introduction) {}

    /**
     * A story that another portal offers.
     *
     * @param href where it is taken up
     * @param here whether it stands on this portal now
     */
    public record Offered(EntryCard card, String note, String day, String href, boolean here) {}

    /**
     * A story of this portal that is offered.
     *
     * @param takers names of those who show it
     */
    public record Own(EntryCard card, String href, List<String> takers) {}

    /**
     * A story that this portal has taken up.
     *
     * @param card the story at its home, or nothing when it is no longer there
     * @param href where its words are changed, or nothing when it is no longer there
     */
    public record Shown(
            Taken taken, Portal home, @Nullable EntryCard card, @Nullable String href) {}

    List<Taker> takers(Place place, List<Taken> all) {
        return all.stream()
                .map(one -> {
                    Portal taker = place.neighbour(one.portal());
                    return new Taker(
                            taker,
                            place.of(taker, "/reprises/" + one.slug()),
                            place.formats().date(one.takenAt()),
                            one.introduction());
                })
                .toList();
    }

    /** Those of the offers whose story is online and whose portal is open. */
    List<Offered> offered(Place place, List<Offer> offers, List<Taken> taken) {
        Map<EntryRef, Entry> online = online(offers);
        List<EntryRef> here = taken.stream().filter(Taken::online).map(Taken::home).toList();
        List<Offered> lines = new ArrayList<>();
        for (Offer offer : offers) {
            Entry entry = online.get(offer.story());
            if (entry != null && entry.shareable() && !owner(place, entry).archived()) {
                lines.add(
                        new Offered(
                                new EntryCard(place, entry, owner(place, entry)),
                                offer.note(),
                                place.formats().date(offer.offeredAt()),
                                place.href(desk(owner(place, entry), entry.id())),
                                here.contains(offer.story())));
            }
        }
        return lines;
    }

    private Map<EntryRef, Entry> online(List<Offer> offers) {
        return catalogue.all(offers.stream().map(Offer::story).toList());
    }

    private static Portal owner(Place place, Entry entry) {
        return place.neighbour(entry.portal());
    }

    static String desk(Portal home, UUID entry) {
        return "/redaction/reprises/de/" + home.slug() + "/" + entry;
    }

    List<Own> own(Place place, PortalId portal, List<Offer> offers) {
        Map<EntryRef, Entry> online = online(offers);
        Map<EntryRef, List<String>> names = new HashMap<>();
        taken.elsewhere(portal)
                .forEach(one ->
                        names.computeIfAbsent(one.home(), story -> new ArrayList<>())
                                .add(place.neighbour(one.portal()).name()));
        List<Own> lines = new ArrayList<>();
        for (Offer offer : offers) {
            Entry entry = online.get(offer.story());
            if (entry != null) {
                lines.add(
                        new Own(
                                EntryCard.of(place, entry),
                                place.href("/redaction/reprises/offre/" + entry.id()),
                                names.getOrDefault(offer.story(), List.of())));
            }
        }
        return lines;
    }

    List<Shown> shown(Place place, List<Taken> all) {
        Map<EntryRef, Entry> online = catalogue.all(all.stream().map(Taken::home).toList());
        List<Shown> lines = new ArrayList<>();
        for (Taken one : all) {
            Portal home = place.neighbour(one.home().portal());
            Entry entry = online.get(one.home());
            lines.add(
                    new Shown(
                            one,
                            home,
                            entry == null ? null : new EntryCard(place, entry, home),
                            entry == null ? null : place.href(desk(home, entry.id()))));
        }
        return lines;
    }
}
