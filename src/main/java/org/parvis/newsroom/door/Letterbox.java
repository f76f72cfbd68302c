package org.parvis.newsroom.door;

import java.util.HashMap;
import java.util.Map;
import org.parvis.identity.AccountId;
import org.parvis.kernel.Language;
import org.parvis.kernel.PortalId;
import org.parvis.newsroom.Story;
import org.parvis.newsroom.StoryChangeStore;
import org.parvis.newsroom.StoryForm;
import org.parvis.newsroom.StoryId;
import org.parvis.newsroom.StoryKind;
import org.parvis.newsroom.StoryKinds;
import org.parvis.newsroom.sender.Sender;
import org.parvis.newsroom.sender.SenderLink;
import org.parvis.newsroom.workflow.MoveOutcome;
import org.parvis.newsroom.workflow.StoryMoves;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * What comes otherwise than by our pages: it is kept where contributions without an account are,
 * before the newsroom at once, with a private link for its sender. Nobody has agreed to anything by
 * writing: the sender does so at that link before it goes online.
 */
@Component
@NamedInterface("door")
public final class Letterbox {
    private final Senders senders;
    private final StoryKinds kinds;
    private final StoryMoves moves;
    private final StoryChangeStore changes;
    private final TransactionOperations tx;

    Letterbox(
            Senders senders,
            StoryKinds kinds,
            StoryMoves moves,
            StoryChangeStore changes,
            TransactionOperations tx) {
        this.senders = senders;
        this.kinds = kinds;
        this.moves = moves;
        this.changes = changes;
        this.tx = tx;
    }

    /**
     * @param kind code of a kind of story
     * @param email where answers go; may be empty
     * @param phone the same, when there is no address
     */
    public record Parcel(
            String kind,
            String title,
            String text,
            String name,
            String email,
            String phone,
            Language language) {}

    /**
     * What was kept.
     *
     * @param hand in whose name its files come in
     * @param path of the sender's private link, to give to {@code place.href}
     * @param word of that link
     */
    public record Kept(StoryId story, AccountId hand, String path, String word) {}

    /** Keeps the words; files may follow, under {@code story.ref()} and {@code hand}. */
    public Kept keep(PortalId portal, Parcel parcel) {
        StoryKind kind = kinds.require(parcel.kind());
        String field = SenderForm.textField(kind);
        String text = cut(parcel.text(), StoryForm.longest(field));
        SenderForm form = new SenderForm(values(parcel, text));
        SenderLink link = SenderLink.random();
        Sender sender =
                senders.keep(
                        portal,
                        kind,
                        form.content(kind, parcel.language().tag()),
                        form,
                        parcel.language(),
                        link);
        if (text.length() < parcel.text().length()) {
            senders.add(
                    senders.story(portal, sender), sender, parcel.text().substring(text.length()));
        }
        return new Kept(sender.story(), sender.hand(), link.path(), link.word());
    }

    private static Map<String, String> values(Parcel parcel, String text) {
        Map<String, String> values = new HashMap<>();
        values.put("prenom", cut(parcel.name(), SenderForm.LONGEST_NAME));
        values.put("titre", cut(parcel.title(), SenderForm.LONGEST_TITLE));
        values.put("texte", text);
        values.put("courriel", parcel.email());
        values.put("telephone", parcel.phone());
        String means = parcel.phone().isEmpty() ? "aucune" : "telephone";
        values.put("reponse", parcel.email().isEmpty() ? means : "mail");
        return values;
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most);
    }

    /**
     * All is there: takes the files in, lays the story before the newsroom and tells its sender.
     *
     * @param files how many came along and were taken
     * @param refused how many were not
     */
    public void deliver(PortalId portal, Kept kept, int files, int refused) {
        Sender sender = senders.require(portal, kept.word());
        Story story = senders.story(portal, sender);
        tx.executeWithoutResult(status -> {
            MoveOutcome outcome = moves.propose(portal, story.id(), false, false, sender.actor());
            if (outcome instanceof MoveOutcome.Moved) {
                changes.awaitAgreement(portal, story.id());
            }
            senders.arrived(portal, sender, files, refused);
        });
    }
}
