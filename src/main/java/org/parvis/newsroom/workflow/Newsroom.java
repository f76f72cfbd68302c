package org.parvis.newsroom.workflow;

import java.time.Instant;
import java.util.List;
import org.parvis.catalogue.EntryRef;
import org.parvis.identity.AccountId;
import org.parvis.identity.Accounts;
import org.parvis.kernel.PortalId;
import org.parvis.newsroom.Actor;
import org.parvis.newsroom.Actors;
import org.parvis.newsroom.NewStory;
import org.parvis.newsroom.NotebookWords;
import org.parvis.newsroom.Picture;
import org.parvis.newsroom.Status;
import org.parvis.newsroom.StoryId;
import org.parvis.newsroom.StoryStore;
import org.parvis.newsroom.TranslationStore;
import org.parvis.newsroom.dossier.Dossiers;
import org.parvis.newsroom.notebook.Notebooks;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/**
 * What other modules may ask of the newsroom: to take in a story told elsewhere. A caller that
 * breaks a rule of the workflow gets an {@link IllegalStateException} naming it: pages ask
 * politely, code knows the rules.
 */
@Component
@NamedInterface("door")
public final class Newsroom {
    private final Arrivals arrivals;
    private final StoryMoves moves;
    private final Dossiers dossiers;
    private final Accounts accounts;
    private final StoryStore stories;
    private final Notebooks notebooks;
    private final TranslationStore translations;

    Newsroom(
            Arrivals arrivals,
            StoryMoves moves,
            Dossiers dossiers,
            Accounts accounts,
            StoryStore stories,
            Notebooks notebooks,
            TranslationStore translations) {
        this.translations = translations;
        this.notebooks = notebooks;
        this.stories = stories;
        this.dossiers = dossiers;
        this.arrivals = arrivals;
        this.moves = moves;
        this.accounts = accounts;
    }

    /** Keeps a story as a draft of these authors, the first of whom begins it. */
    public StoryId bring(PortalId portal, NewStory story, List<AccountId> authors) {
        return arrivals.bring(
                portal, story, authors.stream().map(author -> actor(portal, author)).toList());
    }

    /**
     * Takes in the files that were sent for a story and are not in it yet.
     *
     * @param pictures what the pictures show and the sentences under them, in the order of sending;
     *     their assets are not looked at
     */
    public void takeFiles(PortalId portal, StoryId story, List<Picture> pictures, AccountId by) {
        arrivals.takeFiles(portal, story, pictures, actor(portal, by));
    }

    /** Opens the notebook of somebody, in which their pages are kept from then on. */
    public void openNotebook(
            PortalId portal, AccountId writer, NotebookWords words, String poster) {
        notebooks.open(portal, writer.value(), words, poster);
    }

    /** Links a story that was brought to the one it says in another language. */
    public void translates(PortalId portal, StoryId translation, StoryId original) {
        translations.link(portal, translation, original);
    }

    /** Adds a story, of this portal or lent by another one, at the end of a dossier. */
    public void gather(PortalId portal, StoryId dossier, EntryRef story, AccountId by) {
        dossiers.add(portal, dossier, story, actor(portal, by));
    }

    /** An author sends the story to the newsroom and agrees that it go online as it stands. */
    public void propose(PortalId portal, StoryId story, AccountId by) {
        moved(moves.propose(portal, story, true, true, actor(portal, by)));
    }

    /** Somebody of the newsroom sends the story back with a reason. */
    public void sendBack(PortalId portal, StoryId story, String reason, AccountId by) {
        moved(moves.sendBack(portal, story, reason, actor(portal, by)));
    }

    /** Somebody of the newsroom reads the story and finds it ready. */
    public void accept(PortalId portal, StoryId story, AccountId by) {
        moved(moves.accept(portal, story, actor(portal, by)));
    }

    /** Somebody of the newsroom says no, with a reason. */
    public void decline(PortalId portal, StoryId story, String reason, AccountId by) {
        moved(moves.decline(portal, story, reason, actor(portal, by)));
    }

    /** Takes a story off the site, with a reason. */
    public void withdraw(PortalId portal, StoryId story, String reason, AccountId by) {
        moved(moves.withdraw(portal, story, reason, actor(portal, by)));
    }

    /**
     * Puts online a story that was read and agreed to elsewhere. Everybody's consent is asked as
     * ever; that its files can be played already is not.
     *
     * @param since when it went online there
     */
    public void republish(PortalId portal, StoryId story, Instant since, AccountId by) {
        moved(arrivals.republish(portal, story, since, actor(portal, by)));
    }

    /** Whether the story is in its authors' hands: begun, or sent back to them. */
    public boolean waitsForAuthors(PortalId portal, StoryId story) {
        return stories.find(portal, story)
                .filter(one -> one.status() == Status.DRAFT || one.status() == Status.NEEDS_WORK)
                .isPresent();
    }

    private Actor actor(PortalId portal, AccountId account) {
        return Actors.of(accounts.asVisitor(account, portal));
    }

    private static void moved(MoveOutcome outcome) {
        if (outcome instanceof MoveOutcome.Refusal refusal) {
            throw new IllegalStateException(refusal.key());
        }
    }
}
