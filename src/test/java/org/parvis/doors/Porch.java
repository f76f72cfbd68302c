package org.parvis.doors;

import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.parvis.identity.Account;
import org.parvis.identity.Accounts;
import org.parvis.kernel.Language;
import org.parvis.kernel.Role;
import org.parvis.platform.mail.Mailer;
import org.parvis.portal.Portal;
import org.parvis.world.Browser;
import org.parvis.world.Openings;
import org.parvis.world.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A portal of its own with an editor, in front of whom things arrive. */
@ServerTest
abstract class Porch {
    /** A red dot. */
    static final String DOT =
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==";

    @Autowired Openings openings;
    @Autowired Accounts accounts;
    @Autowired Mailer mailer;
    @Autowired ArrivalStore arrivals;
    @LocalServerPort int port;

    Portal here;
    String home;
    Browser desk;

    @BeforeEach
    void an_editor_arrives() {
        here = openings.portal();
        home = "/" + here.slug();
        Account amina =
                accounts.create("Amina", UUID.randomUUID() + "@palier.example", Language.FRENCH);
        accounts.grant(amina.id(), Role.EDITOR, here.id());
        desk = new Browser(port).signIn(accounts.signInLink(amina.id(), "/compte"));
        desk.get(home + "/redaction/arrivees");
    }

    static byte[] dot() {
        return Base64.getDecoder().decode(DOT);
    }

    List<Arrival> came() {
        return arrivals.latest(here.id());
    }

    String review(Arrival arrival) {
        return desk.get(home + "/redaction/recits/" + arrival.story() + "/relecture").page().text();
    }

    String letters(String email) {
        return mailer.latest(200).stream()
                .map(Object::toString)
                .filter(letter -> letter.contains(email))
                .reduce("", String::concat);
    }
}
