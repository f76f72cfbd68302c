package org.parvis.reprise;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.parvis.catalogue.Catalogue;
import org.parvis.catalogue.Entry;
import org.parvis.catalogue.EntryRef;
import org.parvis.catalogue.PublicationOutcome;
import org.parvis.catalogue.Reprise;
import org.parvis.identity.Account;
import org.parvis.identity.Audit;
import org.parvis.identity.Visitor;
import org.parvis.kernel.PortalId;
import org.parvis.kernel.Slug;
import org.parvis.kernel.SubjectRef;
import org.parvis.kernel.Uuid7;
import org.parvis.portal.Portals;
import org.parvis.portal.Rubric;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Offering stories to the other portals, taking theirs up, letting them go. */
@Component
public final class Sharing {
    private static final int MOST_NUMBERS = 500;
    private static final int LOOKED_AT = 500;

    private final OfferStore offers;
    private final TakenStore taken;
    private final Catalogue catalogue;
    private final Portals portals;
    private final Audit audit;
    private final Clock clock;
    private final TransactionOperations tx;

    Sharing(
            OfferStore offers,
            TakenStore taken,
            Catalogue catalogue,
            Portals portals,
            Audit audit,
            Clock clock,
            TransactionOperations tx) {
        this.offers = offers;
        this.taken = taken;
        this.catalogue = catalogue;
        this.portals = portals;
        this.audit = audit;
        this.clock = clock;
        this.tx = tx;
    }

    /**
     * What a taker says around a story.
     *
     * @param foremost whether it opens the front page
     */
    record Dress(Rubric rubric, String introduction, boolean foremost) {}

    /** Lets the other portals show a story; when they may already, changes the word to them. */
    public void offer(Entry story, String note, Visitor by) {
        tx.executeWithoutResult(status -> {
            boolean first = offers.find(story.portal(), story.subject()).isEmpty();
            offers.keep(
                    story.portal(),
                    new Offer(Uuid7.next(clock), story.source(), note, clock.instant()));
            if (first) {
                catalogue.forgetPages(story.source());
                record(story.portal(), by, "reprise.offered", story.subject(), story.title(), "");
            }
        });
    }

    /** Ends the offer; the story leaves the pages of those who took it up in this very moment. */
    void endOffer(Entry story, Visitor by) {
        tx.executeWithoutResult(status -> {
            // first, because it takes the locks that a portal taking the story up takes too
            catalogue.endReprises(story.portal(), story.subject(), Taken.OFFER_ENDED);
            if (offers.remove(story.portal(), story.subject())) {
                catalogue.forgetPages(story.source());
                record(
                        story.portal(),
                        by,
                        "reprise.offer-ended",
                        story.subject(),
                        story.title(),
                        "");
            }
        });
    }

    /** Shows a story of another portal on this one, where it stands at home. */
    public PublicationOutcome takeUp(
            PortalId portal, Entry story, String introduction, Visitor by) {
        return takeUp(portal, story, new Dress(story.rubric(), introduction, false), by);
    }

    /** Shows a story of another portal on this one, or changes the words around it. */
    PublicationOutcome takeUp(PortalId portal, Entry story, Dress dress, Visitor by) {
        return tx.execute(status -> {
            Optional<Taken> before = taken.find(portal, story.source());
            boolean again = before.filter(Taken::online).isPresent();
            Taken now = now(portal, story, dress, before);
            PublicationOutcome outcome =
                    catalogue.publish(
                            new Reprise(
                                    portal,
                                    now.ref(),
                                    now.home(),
                                    now.slug(),
                                    now.rubric(),
                                    now.introduction(),
                                    now.foremost(),
                                    now.takenAt()));
            if (!(outcome instanceof PublicationOutcome.Published)) {
                return outcome;
            }
            // asked when the story is locked: an offer that ends in this moment is seen
            if (offers.find(story.portal(), story.subject()).isEmpty()) {
                status.setRollbackOnly();
                return new PublicationOutcome.NotAtHome();
            }
            taken.keep(portal, now);
            if (!again) {
                recordTaking(now, story, by);
            }
            return outcome;
        });
    }

    private Taken now(PortalId portal, Entry story, Dress dress, Optional<Taken> before) {
        Instant since = before.filter(Taken::online).map(Taken::takenAt).orElseGet(clock::instant);
        return new Taken(
                portal,
                before.map(Taken::id).orElseGet(() -> Uuid7.next(clock)),
                story.source(),
                story.title(),
                before.map(Taken::slug).orElseGet(() -> slug(portal, story)),
                dress.rubric(),
                dress.introduction(),
                dress.foremost(),
                since,
                null,
                "");
    }

    private Slug slug(PortalId portal, Entry story) {
        Slug wanted = Slug.from(story.title(), "recit");
        Slug slug = wanted;
        for (int number = 2; taken.hasSlug(portal, slug); number++) {
            if (number > MOST_NUMBERS) {
                throw new IllegalStateException("too many stories are called " + wanted);
            }
            slug = wanted.numbered(number);
        }
        return slug;
    }

    private void recordTaking(Taken now, Entry story, Visitor by) {
        String home = portals.require(story.portal()).name();
        String taker = portals.require(now.portal()).name();
        record(now.portal(), by, "reprise.taken", now.ref(), story.title(), home);
        record(
                story.portal(),
                by,
                "reprise.taken-elsewhere",
                story.subject(),
                story.title(),
                taker);
    }

    /** Takes the story off this portal's pages; nothing happens when it is not there. */
    void letGo(PortalId portal, EntryRef home, Visitor by) {
        tx.executeWithoutResult(status ->
                taken.find(portal, home)
                        .filter(Taken::online)
                        .ifPresent(one -> {
                            catalogue.withdraw(portal, one.ref(), Taken.LET_GO);
                            record(
                                    portal,
                                    by,
                                    "reprise.let-go",
                                    one.ref(),
                                    one.title(),
                                    portals.require(home.portal()).name());
                        }));
    }

    private void record(
            PortalId portal,
            Visitor by,
            String what,
            SubjectRef subject,
            String title,
            String name) {
        Account who = by.required();
        audit.record(portal, who, what, subject, Map.of("title", title, "name", name));
    }

    /** The offer of this story, while there is one. */
    public Optional<Offer> offer(PortalId portal, SubjectRef subject) {
        return offers.find(portal, subject);
    }

    /** Which of these stories other portals may show now, whoever lives where. */
    public Set<EntryRef> offered(Collection<EntryRef> stories) {
        return offers.among(stories);
    }

    /**
     * Stories that other portals lend to this one, the newest first.
     *
     * @param words only those whose title or portal's name has them; empty for all
     */
    public List<Entry> offeredTo(PortalId portal, String words, int most) {
        List<EntryRef> found =
                offers.ofOthers(portal, null, words.isEmpty() ? most : LOOKED_AT).stream()
                        .map(Offer::story)
                        .toList();
        Map<EntryRef, Entry> online = catalogue.all(found);
        String wanted = words.toLowerCase(Locale.ROOT);
        return found.stream()
                .map(online::get)
                .filter(Objects::nonNull)
                .filter(entry -> entry.shareable() && named(entry).contains(wanted))
                .limit(most)
                .toList();
    }

    private String named(Entry entry) {
        String portal = portals.require(entry.portal()).name();
        return (entry.title() + " " + portal).toLowerCase(Locale.ROOT);
    }

    /** Who shows this story of a portal now. */
    List<Taken> takers(PortalId home, SubjectRef subject) {
        return taken.takers(home, subject);
    }

    /** The story with this entry identifier on its portal. */
    Optional<Entry> story(PortalId portal, UUID entry) {
        return catalogue.entry(portal, entry).filter(found -> found.home() == null);
    }
}
