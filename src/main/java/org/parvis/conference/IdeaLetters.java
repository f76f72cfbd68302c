package org.parvis.conference;

import java.util.Optional;
import java.util.UUID;
import org.parvis.identity.AccountId;
import org.parvis.identity.Accounts;
import org.parvis.kernel.Language;
import org.parvis.kernel.PortalId;
import org.parvis.platform.mail.Letter;
import org.parvis.platform.mail.Mailer;
import org.parvis.portal.Place;
import org.parvis.portal.Places;
import org.parvis.portal.Portals;
import org.springframework.stereotype.Component;

/** Letters to those who gave an idea. */
@Component
public final class IdeaLetters {
    private final IdeaStore store;
    private final Accounts accounts;
    private final Portals portals;
    private final Places places;
    private final Mailer mailer;

    IdeaLetters(IdeaStore store, Accounts accounts, Portals portals, Places places, Mailer mailer) {
        this.store = store;
        this.accounts = accounts;
        this.portals = portals;
        this.places = places;
        this.mailer = mailer;
    }

    /** The private link; without a word of the author, whose address it may not be. */
    public void received(PortalId portal, Idea idea) {
        Place place = places.home(portals.require(portal), idea.language());
        send(place, idea, idea.email(), "conference.mail.received");
    }

    /** What became of it; said once for each decision. */
    public void decided(PortalId portal, Idea idea) {
        if (idea.waits() || !store.tell(portal, idea.id())) {
            return;
        }
        Place place = places.home(portals.require(portal), language(idea));
        address(idea)
                .ifPresent(email ->
                        send(place, idea, email, "conference.mail." + idea.state().word()));
        // who gave an idea that was joined with this one hears of this one
        store.mergedInto(portal, idea.id())
                .forEach(joined ->
                        address(joined)
                                .ifPresent(email ->
                                        send(
                                                place,
                                                joined,
                                                idea,
                                                email,
                                                "conference.mail." + idea.state().word())));
    }

    private Language language(Idea idea) {
        UUID account = idea.account();
        return account == null
                ? idea.language()
                : accounts.find(new AccountId(account))
                        .map(one -> one.language())
                        .orElse(idea.language());
    }

    private Optional<String> address(Idea idea) {
        UUID account = idea.account();
        return !idea.email().isEmpty() || account == null
                ? Optional.of(idea.email()).filter(email -> !email.isEmpty())
                : accounts.find(new AccountId(account)).map(one -> one.email());
    }

    private void send(Place place, Idea idea, String email, String key) {
        send(place, idea, idea, email, key);
    }

    /**
     * @param given what this person gave
     * @param decided the idea of which it speaks: the same, or the one it was joined with
     */
    private void send(Place place, Idea given, Idea decided, String email, String key) {
        PortalId portal = place.portalId();
        UUID into = decided.into();
        String other =
                into == null
                        ? ""
                        : store.find(portal, into)
                                .map(found -> IdeaViews.headline(place, found))
                                .orElse("");
        Object[] values = {
            "portal",
            place.portal().name(),
            "idea",
            IdeaViews.headline(place, given),
            "title",
            IdeaViews.headline(place, decided),
            "angle",
            decided.angle(),
            "crew",
            String.join(", ", decided.crew()),
            "reason",
            decided.reason(),
            // what nobody has said has no line
            "people",
            decided.crew().size(),
            "reasons",
            decided.reason().isEmpty() ? 0 : 1,
            "other",
            other,
            "link",
            place.absolute(store.newLink(portal, given.id()).path())
        };
        mailer.sendLater(
                new Letter(
                        email,
                        place.say(key + ".subject", values),
                        place.say(key + ".text", values)));
    }
}
