package org.parvis.demonstration;

import java.util.Objects;
import org.parvis.identity.Accounts;
import org.parvis.platform.settings.HostSettings;
import org.parvis.portal.Addresses;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Prints fresh one-time links for the people of the demonstration, at every start while they are
 * there: {@code PARVIS SIGN-IN contributor grand-palier http://…}.
 */
@Component
final class SignInLines {
    private static final int AFTER_READY = 10;

    private final Library library;
    private final Troupe troupe;
    private final Accounts accounts;
    private final Addresses addresses;
    private final HostSettings settings;
    private final StageSettings size;

    SignInLines(
            Library library,
            Troupe troupe,
            Accounts accounts,
            Addresses addresses,
            HostSettings settings,
            StageSettings size) {
        this.library = library;
        this.troupe = troupe;
        this.accounts = accounts;
        this.addresses = addresses;
        this.settings = settings;
        this.size = size;
    }

    @EventListener
    @Order(AFTER_READY)
    void on(ApplicationReadyEvent ready) {
        if (!settings.command()) {
            library.cast(size.demonstrationPortals()).people().stream()
                    .filter(person -> person.signIn() != null && troupe.has(person.key()))
                    .forEach(person -> System.out.println(line(person)));
        }
    }

    private String line(Cast.Person person) {
        String portal = person.portal();
        String desk = portal == null ? "/" : "/" + portal + "/redaction";
        String link = accounts.signInLink(troupe.require(person.key()).id(), desk);
        return String.join(
                " ",
                "PARVIS SIGN-IN",
                Objects.requireNonNull(person.signIn()),
                portal == null ? "-" : portal,
                addresses.network() + link);
    }
}
