package org.parvis.planning;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.identity.Account;
import org.parvis.identity.AccountId;
import org.parvis.identity.Accounts;
import org.parvis.kernel.PortalId;
import org.parvis.platform.mail.Circular;
import org.parvis.platform.mail.Letter;
import org.parvis.platform.mail.Mailer;
import org.parvis.platform.settings.HostSettings;
import org.parvis.portal.Place;
import org.parvis.portal.Places;
import org.parvis.portal.Portals;
import org.springframework.stereotype.Component;

/** Letters to those who make something. */
@Component
final class PlanningLetters {
    private final Accounts accounts;
    private final Portals portals;
    private final Places places;
    private final Mailer mailer;
    private final HostSettings settings;

    PlanningLetters(
            Accounts accounts,
            Portals portals,
            Places places,
            Mailer mailer,
            HostSettings settings) {
        this.accounts = accounts;
        this.portals = portals;
        this.places = places;
        this.mailer = mailer;
        this.settings = settings;
    }

    /** Tells each of the crew what they make, and where it begins. */
    void assigned(PortalId portal, Assignment made, String by) {
        for (CrewMember member : made.crew()) {
            AccountId account = member.account();
            if (account != null) {
                accounts.find(account).ifPresent(one -> tell(portal, made, one, by));
            }
        }
    }

    private void tell(PortalId portal, Assignment made, Account to, String by) {
        String email = to.email();
        if (email == null) {
            return;
        }
        Place place = places.home(portals.require(portal), to.language());
        Object[] values = {
            "portal",
            place.portal().name(),
            "title",
            made.title(),
            "angle",
            made.angle(),
            "kind",
            place.say("newsroom.kind." + made.kind()),
            "crew",
            made.names(),
            "by",
            by,
            "step",
            made.nextStep(),
            "due",
            day(made.due(), place),
            "link",
            link(made, place),
            // what nobody has said yet has no line
            "angles",
            made.angle().isEmpty() ? 0 : 1,
            "people",
            made.crew().size(),
            "steps",
            made.nextStep().isEmpty() ? 0 : 1
        };
        mailer.sendLater(
                new Letter(
                        email,
                        place.say("planning.mail.assigned.subject", values),
                        place.say("planning.mail.assigned.text", values)));
    }

    /** One reminder, which says how to have no more. */
    void remind(PortalId portal, Assignment made, Account to, String key, ReminderStore.When when) {
        String email = to.email();
        if (email == null) {
            return;
        }
        Place place = places.home(portals.require(portal), to.language());
        String stop = place.absolute("/planning/rappels/" + key);
        Object[] values = {
            "portal",
            place.portal().name(),
            "title",
            made.title(),
            "due",
            day(made.due(), place),
            "link",
            link(made, place),
            "stop",
            stop
        };
        String word = when == ReminderStore.When.BEFORE ? "before" : "after";
        mailer.sendLater(
                new Letter(
                        email,
                        place.say("planning.mail." + word + ".subject", values),
                        place.say("planning.mail." + word + ".text", values),
                        null,
                        new Circular("planning:" + to.id(), stop)));
    }

    String day(@Nullable LocalDate day, Place place) {
        return day == null
                ? place.say("planning.no-day")
                : place.formats().date(day.atTime(12, 0).atZone(settings.zone()).toInstant());
    }

    static String link(Assignment made, Place place) {
        UUID story = made.story();
        return place.absolute(
                story == null
                        ? AssignmentController.PATH + "/" + made.id()
                        : "/redaction/recits/" + story);
    }
}
