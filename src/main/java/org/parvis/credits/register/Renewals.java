package org.parvis.credits.register;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.parvis.credits.Appearance;
import org.parvis.credits.ConsentRules;
import org.parvis.credits.Consents;
import org.parvis.credits.Means;
import org.parvis.credits.Voice;
import org.parvis.credits.desk.Asking;
import org.parvis.credits.signing.LinkToken;
import org.parvis.credits.signing.Links;
import org.parvis.identity.Account;
import org.parvis.identity.Accounts;
import org.parvis.kernel.Language;
import org.parvis.kernel.PortalId;
import org.parvis.kernel.Role;
import org.parvis.platform.mail.Letter;
import org.parvis.platform.mail.Mailer;
import org.parvis.portal.Place;
import org.parvis.portal.Places;
import org.parvis.portal.Portals;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Asks once, politely, before an agreement ends: those who left an address by letter, the others
 * through the team, who see them.
 */
@Component
final class Renewals {
    private final RenewalStore store;
    private final Consents consents;
    private final ConsentRules rules;
    private final Links links;
    private final Asking asking;
    private final Accounts accounts;
    private final Portals portals;
    private final Places places;
    private final Mailer mailer;
    private final TransactionOperations tx;
    private final Clock clock;

    Renewals(
            RenewalStore store,
            Consents consents,
            ConsentRules rules,
            Links links,
            Asking asking,
            Accounts accounts,
            Portals portals,
            Places places,
            Mailer mailer,
            TransactionOperations tx,
            Clock clock) {
        this.store = store;
        this.consents = consents;
        this.rules = rules;
        this.links = links;
        this.asking = asking;
        this.accounts = accounts;
        this.portals = portals;
        this.places = places;
        this.mailer = mailer;
        this.tx = tx;
        this.clock = clock;
    }

    /** Asks for all that ends soon. */
    void ask() {
        Instant soon = clock.instant().plus(rules.renewal());
        tx.executeWithoutResult(status -> {
            Map<PortalId, List<String>> unreachable = new LinkedHashMap<>();
            for (RenewalStore.Due due : store.due(soon)) {
                consents.find(due.portal(), due.id())
                        .filter(person -> !ask(due.portal(), person, soon))
                        .ifPresent(person ->
                                unreachable
                                        .computeIfAbsent(due.portal(), none -> new ArrayList<>())
                                        .add(line(due.portal(), person)));
                store.asked(due.portal(), due.id());
            }
            unreachable.forEach(this::tellTeam);
        });
    }

    /** Writes to every voice whose word ends soon; whether all of them could be written to. */
    private boolean ask(PortalId portal, Appearance person, Instant soon) {
        boolean all = true;
        for (Voice voice : person.missing(soon)) {
            all &=
                    store.reach(portal, person.id(), voice)
                            .map(reach -> write(portal, person, voice, reach))
                            .orElse(false);
        }
        return all;
    }

    private boolean write(
            PortalId portal, Appearance person, Voice voice, RenewalStore.Reach reach) {
        Place place = home(portal);
        LinkToken token =
                links.create(
                        portal, person.id(), voice, Means.LINK, reach.by(), reach.email(), null);
        Object[] words = {
            "voice", voice.word(),
            "person", person.name(),
            "story", asking.title(place, person),
            "portal", place.portal().name(),
            "date", end(place, person),
            "address", place.absolute("/accords/" + token.text()) + "?avis=changer"
        };
        mailer.sendLater(
                new Letter(
                        reach.email(),
                        place.say("credits.renewal.subject", words),
                        place.say("credits.renewal.text", words)));
        return true;
    }

    private String line(PortalId portal, Appearance person) {
        Place place = home(portal);
        return place.say(
                "credits.renewal.line",
                "person",
                person.name(),
                "story",
                asking.title(place, person),
                "date",
                end(place, person),
                "address",
                place.absolute("/redaction/recits/" + person.subject().id() + "/personnes"));
    }

    private void tellTeam(PortalId portal, List<String> lines) {
        Place place = home(portal);
        String list = String.join("\n", lines);
        accounts.holding(portal, Role.FACILITATOR).stream()
                .map(Account::email)
                .filter(Objects::nonNull)
                .distinct()
                .forEach(to ->
                        mailer.sendLater(
                                new Letter(
                                        to,
                                        place.say("credits.renewal.team-subject"),
                                        place.say("credits.renewal.team-text", "list", list))));
    }

    private static String end(Place place, Appearance person) {
        Instant end = person.expires();
        return end == null ? "" : place.formats().dayOfYear(end);
    }

    private Place home(PortalId portal) {
        return places.home(portals.require(portal), Language.FRENCH);
    }
}
