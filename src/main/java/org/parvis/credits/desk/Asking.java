package org.parvis.credits.desk;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parvis.credits.Appearance;
import org.parvis.credits.Means;
import org.parvis.credits.People;
import org.parvis.credits.SubjectName;
import org.parvis.credits.Subjects;
import org.parvis.credits.Voice;
import org.parvis.credits.signing.LinkToken;
import org.parvis.credits.signing.Links;
import org.parvis.identity.Account;
import org.parvis.identity.Audit;
import org.parvis.kernel.PortalId;
import org.parvis.platform.mail.Letter;
import org.parvis.platform.mail.Mailer;
import org.parvis.portal.Place;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Asks people for their agreement: by handing over a screen, by a link, by a letter with the link.
 */
@Component
public final class Asking {
    private final Links links;
    private final Subjects subjects;
    private final Mailer mailer;
    private final Audit audit;
    private final TransactionOperations tx;

    Asking(Links links, Subjects subjects, Mailer mailer, Audit audit, TransactionOperations tx) {
        this.links = links;
        this.subjects = subjects;
        this.mailer = mailer;
        this.audit = audit;
        this.tx = tx;
    }

    /**
     * The path of the page to sign, for a screen that is handed over; it comes back to {@code
     * back}.
     */
    String onScreen(Place place, Account account, Appearance person, Voice voice, String back) {
        PortalId portal = place.portalId();
        LinkToken token =
                links.create(
                        portal, person.id(), voice, Means.SCREEN, People.by(account), null, back);
        return place.href(path(token));
    }

    /** The whole address of the page to sign; sent by mail when an address is given. */
    String byLink(
            Place place, Account account, Appearance person, Voice voice, @Nullable String email) {
        return Objects.requireNonNull(
                tx.execute(status -> {
                    PortalId portal = place.portalId();
                    LinkToken token =
                            links.create(
                                    portal,
                                    person.id(),
                                    voice,
                                    Means.LINK,
                                    People.by(account),
                                    email,
                                    null);
                    String address = place.absolute(path(token));
                    if (email != null) {
                        mailer.sendLater(letter(place, account, person, voice, email, address));
                    }
                    audit.record(
                            portal,
                            account,
                            "credits.link-made",
                            person.subject(),
                            java.util.Map.of("name", person.name()));
                    return address;
                }));
    }

    private Letter letter(
            Place place,
            Account account,
            Appearance person,
            Voice voice,
            String email,
            String address) {
        return new Letter(
                email,
                place.say("credits.letter.subject", "portal", place.portal().name()),
                place.say(
                        "credits.letter.text",
                        "voice",
                        voice.word(),
                        "person",
                        person.name(),
                        "story",
                        title(place, person),
                        "portal",
                        place.portal().name(),
                        "sender",
                        account.name(),
                        "address",
                        address));
    }

    /** The title of the story, or "a story in preparation". */
    public String title(Place place, Appearance person) {
        return subjects.name(place.portalId(), person.subject())
                .map(SubjectName::title)
                .filter(title -> !title.isEmpty())
                .map(title -> place.say("credits.quoted", "title", title))
                .orElseGet(() -> place.say("credits.untitled"));
    }

    private static String path(LinkToken token) {
        return "/accords/" + token.text();
    }
}
