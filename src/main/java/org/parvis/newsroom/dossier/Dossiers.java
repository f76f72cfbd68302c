package org.parvis.newsroom.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.parvis.catalogue.Catalogue;
import org.parvis.catalogue.Entry;
import org.parvis.catalogue.EntryCard;
import org.parvis.catalogue.EntryRef;
import org.parvis.identity.Visitor;
import org.parvis.kernel.PortalId;
import org.parvis.newsroom.Actor;
import org.parvis.newsroom.Member;
import org.parvis.newsroom.Story;
import org.parvis.newsroom.StoryContent;
import org.parvis.newsroom.StoryId;
import org.parvis.newsroom.StoryStore;
import org.parvis.newsroom.StoryWriting;
import org.parvis.platform.web.NotHere;
import org.parvis.portal.Place;
import org.parvis.reprise.Sharing;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The stories of a dossier, in their order. What is no longer online, or no longer lent by its
 * home, is not shown; it keeps its place in case it comes back.
 */
@Component
public final class Dossiers {
    static final int MOST = 40;
    public static final int LEAST = 2;

    private final Catalogue catalogue;
    private final Sharing sharing;
    private final StoryStore stories;
    private final StoryWriting writing;
    private final TransactionOperations tx;

    Dossiers(
            Catalogue catalogue,
            Sharing sharing,
            StoryStore stories,
            StoryWriting writing,
            TransactionOperations tx) {
        this.catalogue = catalogue;
        this.sharing = sharing;
        this.stories = stories;
        this.writing = writing;
        this.tx = tx;
    }

    /** What this visitor sees of them, in order. */
    public List<EntryCard> cards(Place place, Visitor visitor, StoryContent content) {
        return entries(place.portalId(), content).stream()
                .filter(entry -> catalogue.mayRead(entry, visitor))
                .map(entry -> card(place, entry))
                .toList();
    }

    static EntryCard card(Place place, Entry entry) {
        boolean own = entry.portal().equals(place.portalId());
        return own
                ? EntryCard.of(place, entry)
                : new EntryCard(place, entry, place.neighbour(entry.portal()));
    }

    /** Those that are online and of this portal or lent to it. */
    public List<Entry> entries(PortalId portal, StoryContent content) {
        List<EntryRef> wanted = content.members().stream().map(Member::ref).toList();
        if (wanted.isEmpty()) {
            return List.of();
        }
        Map<EntryRef, Entry> online = catalogue.all(wanted);
        Set<EntryRef> lent =
                sharing.offered(
                        wanted.stream().filter(one -> !one.portal().equals(portal)).toList());
        List<Entry> entries = new ArrayList<>();
        for (EntryRef one : wanted) {
            Entry entry = online.get(one);
            boolean ours = one.portal().equals(portal);
            if (entry != null && entry.shareable() && (ours || lent.contains(one))) {
                entries.add(entry);
            }
        }
        return entries;
    }

    /** Adds a story at the end; one that is in the dossier, or not for it, changes nothing. */
    public void add(PortalId portal, StoryId id, EntryRef story, Actor by) {
        change(
                portal,
                id,
                by,
                members -> {
                    boolean known = members.contains(Member.of(story));
                    boolean itself =
                            story.portal().equals(portal) && story.subject().equals(id.ref());
                    if (!known && !itself && members.size() < MOST) {
                        members.add(Member.of(story));
                    }
                });
    }

    void remove(PortalId portal, StoryId id, EntryRef story, Actor by) {
        change(portal, id, by, members -> members.remove(Member.of(story)));
    }

    /** Puts a story one place earlier or later. */
    void move(PortalId portal, StoryId id, EntryRef story, boolean up, Actor by) {
        change(
                portal,
                id,
                by,
                members -> {
                    int from = members.indexOf(Member.of(story));
                    int to = up ? from - 1 : from + 1;
                    if (from >= 0 && to >= 0 && to < members.size()) {
                        members.add(to, members.remove(from));
                    }
                });
    }

    private void change(PortalId portal, StoryId id, Actor by, Consumer<List<Member>> how) {
        tx.executeWithoutResult(status -> {
            Story story = stories.lock(portal, id).orElseThrow(NotHere::new);
            List<Member> members = new ArrayList<>(story.content().members());
            how.accept(members);
            if (!members.equals(story.content().members())) {
                writing.write(story, story.content().withMembers(members), by, 0);
            }
        });
    }
}
