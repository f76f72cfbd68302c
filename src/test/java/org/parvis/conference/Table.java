package org.parvis.conference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.parvis.conference.meeting.Conferences;
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

/** A portal of its own with a facilitator, an author, and telephones. */
@ServerTest
public abstract class Table {
    @Autowired protected Openings openings;
    @Autowired protected Accounts accounts;
    @Autowired protected Mailer mailer;
    @Autowired protected IdeaStore ideas;
    @Autowired protected Conferences conferences;
    @LocalServerPort protected int port;

    protected Portal here;
    protected String home;
    protected Account claire;
    protected Account ines;
    protected Browser screen;

    @BeforeEach
    protected void people_arrive() {
        here = openings.portal();
        home = "/" + here.slug().value();
        claire = somebody("Claire", Role.FACILITATOR);
        ines = somebody("Inès", Role.CONTRIBUTOR);
        screen = browserOf(claire);
        screen.get(home + "/redaction/idees");
    }

    protected Account somebody(String name, Role role) {
        Account account =
                accounts.create(name, UUID.randomUUID() + "@palier.example", Language.FRENCH);
        accounts.grant(account.id(), role, here.id());
        return account;
    }

    protected Browser browserOf(Account account) {
        return new Browser(port).signIn(accounts.signInLink(account.id(), "/compte"));
    }

    protected Browser anybody() {
        return new Browser(port);
    }

    /** Gives an idea without an account; its private page. */
    protected String given(Browser who, String words, String email) {
        Browser.Answer answer =
                who.post(home + "/idees", "idee", words, "prenom", "Nadia", "courriel", email);
        assertThat(answer.status()).as(answer.body()).isEqualTo(303);
        return answer.location().replaceFirst("\\?.*", "");
    }

    /** Opens the conference; its page. */
    protected String opened() {
        Browser.Answer answer = screen.post(home + "/redaction/conference", "lieu", "Au local");
        assertThat(answer.status()).as(answer.body()).isEqualTo(303);
        screen.get(answer.location());
        return answer.location();
    }

    protected Conference conference(String page) {
        return conferences.require(
                here.id(), UUID.fromString(page.substring(page.lastIndexOf('/') + 1)));
    }

    /** A telephone that has said who it is. */
    protected Browser telephone(String page, String name, String email) {
        Browser telephone = anybody();
        String code = home + "/conference/" + conference(page).code();
        telephone.get(code);
        assertThat(telephone.post(code + "/presence", "prenom", name, "courriel", email).status())
                .isEqualTo(303);
        return telephone;
    }

    protected void votes(Browser telephone, String page, String choice) {
        Conference one = conference(page);
        Browser.Answer answer =
                telephone.post(
                        home + "/conference/" + one.code() + "/voix",
                        "idee",
                        String.valueOf(one.turn()),
                        "voix",
                        choice);
        assertThat(answer.status()).isEqualTo(303);
    }

    protected List<String> voices(String page) {
        return screen.get(page).page().select(".voices dd").eachText();
    }

    protected Browser.Answer decided(String page, String... namesAndValues) {
        List<String> fields = new ArrayList<>(List.of(namesAndValues));
        fields.addAll(List.of("idee", String.valueOf(conference(page).turn())));
        return screen.post(page, fields.toArray(String[]::new));
    }

    protected String letters(String email) {
        return mailer.latest(200).stream()
                .map(Object::toString)
                .filter(letter -> letter.contains(email))
                .reduce("", String::concat);
    }

    protected static String address() {
        return UUID.randomUUID() + "@exemple.fr";
    }
}
