package org.parvis.identity.team;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.parvis.identity.Account;
import org.parvis.identity.Accounts;
import org.parvis.identity.AuditStore;
import org.parvis.identity.GrantStore;
import org.parvis.identity.signin.SignInCommand;
import org.parvis.kernel.Language;
import org.parvis.kernel.Role;
import org.parvis.portal.Portal;
import org.parvis.world.Browser;
import org.parvis.world.Cast;
import org.parvis.world.Openings;
import org.parvis.world.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionOperations;

@ServerTest
class TeamTest {
    @Autowired Cast cast;
    @Autowired Openings openings;
    @Autowired Accounts accounts;
    @Autowired GrantStore grants;
    @Autowired AuditStore audit;
    @Autowired SignInCommand command;
    @Autowired TransactionOperations tx;
    @LocalServerPort int port;

    @Test
    void a_role_of_one_portal_is_worth_nothing_on_another() {
        Browser amina = signedIn(cast.holding(Role.EDITOR));

        assertThat(amina.get("/grand-palier/redaction/equipe").status()).isEqualTo(200);
        Browser.Answer elsewhere = amina.get("/quai-9/redaction/equipe");

        assertThat(elsewhere.status()).isEqualTo(403);
        assertThat(elsewhere.page().text()).contains("Amina de Quai 9").doesNotContain("@");
    }

    @Test
    void a_role_taken_away_counts_at_the_next_request_and_its_owner_does_not_come_back_alone() {
        Portal portal = openings.portal();
        Account editor = member(portal, Role.EDITOR);
        Account contributor = member(portal, Role.CONTRIBUTOR);
        Browser hers = signedIn(contributor);
        Browser desk = signedIn(editor);
        desk.get(base(portal) + "/equipe");

        desk.post(base(portal) + "/equipe/" + contributor.id() + "/roles/contributor/retrait");

        hers.get("/compte");
        assertThat(grants.of(contributor.id()).portals()).isEmpty();
        assertThat(hers.post("/" + portal.slug() + "/participation").status()).isEqualTo(403);
        assertThat(grants.of(contributor.id()).portals()).isEmpty();
        assertThat(audit.latest(portal.id(), 1).getFirst())
                .matches(row ->
                        row.what().equals("identity.role-removed")
                                && editor.id().equals(row.account()));
    }

    @Test
    void a_stranger_is_never_made_administrator_of_a_network_that_has_one() {
        ByteArrayOutputStream said = new ByteArrayOutputStream();

        int status = command.run(List.of("nobody@example.org"), new PrintStream(said, true, UTF_8));

        assertThat(status).isEqualTo(1);
        assertThat(said.toString(UTF_8)).contains("Nobody has this mail");
        assertThat(accounts.byEmail("nobody@example.org")).isEmpty();
    }

    @Test
    void a_network_that_nobody_administers_gets_its_first_administrator_from_whoever_runs_it() {
        ByteArrayOutputStream said = new ByteArrayOutputStream();

        // undone at the end: the network of all tests has its administrator
        tx.executeWithoutResult(status -> {
            status.setRollbackOnly();
            grants.networkMembers().stream()
                    .filter(member -> member.role() == Role.ADMINISTRATOR)
                    .forEach(member -> accounts.revoke(member.account(), member.role(), null));
            command.run(List.of("claire@example.org"), new PrintStream(said, true, UTF_8));
            Account claire = accounts.byEmail("claire@example.org").orElseThrow();
            assertThat(grants.of(claire.id()).network()).containsExactly(Role.ADMINISTRATOR);
        });

        assertThat(said.toString(UTF_8))
                .contains("first administrator", "http://localhost:", "/connexion/lien/");
        assertThat(accounts.byEmail("claire@example.org")).isEmpty();
    }

    @Test
    void the_last_editor_stays() {
        Portal portal = openings.portal();
        Account editor = member(portal, Role.EDITOR);
        Browser desk = signedIn(editor);
        desk.get(base(portal) + "/equipe");

        Browser.Answer answer =
                desk.post(base(portal) + "/equipe/" + editor.id() + "/roles/editor/retrait");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(grants.of(editor.id()).on(portal.id())).containsExactly(Role.EDITOR);
    }

    @Test
    void an_invitation_gives_its_role_when_it_is_accepted_and_not_before() {
        Portal portal = openings.portal();
        Browser desk = signedIn(member(portal, Role.EDITOR));
        desk.get(base(portal) + "/equipe");
        String mail = "guest-" + UUID.randomUUID() + "@example.org";

        Browser.Answer sent =
                desk.post(base(portal) + "/equipe", "mail", mail, "role", "facilitator");

        assertThat(sent.status()).isEqualTo(303);
        assertThat(desk.get(sent.location()).page().text()).contains(mail);
        assertThat(accounts.holding(portal.id(), Role.FACILITATOR)).isEmpty();
    }

    @Test
    void network_roles_are_not_given_on_a_portal() {
        Portal portal = openings.portal();
        Browser desk = signedIn(member(portal, Role.EDITOR));
        desk.get(base(portal) + "/equipe");

        Browser.Answer answer =
                desk.post(
                        base(portal) + "/equipe", "mail", "a@example.org", "role", "administrator");

        assertThat(answer.status()).isEqualTo(422);
    }

    @Test
    void somebody_without_a_role_joins_with_one_button() {
        Portal portal = openings.portal();
        Account account = accounts.create("Louise", null, Language.FRENCH);
        Browser browser = signedIn(account);
        browser.get("/compte");

        Browser.Answer joined = browser.post("/" + portal.slug() + "/participation");

        assertThat(joined.location()).isEqualTo("/" + portal.slug() + "/participer");
        assertThat(grants.of(account.id()).on(portal.id())).containsExactly(Role.CONTRIBUTOR);
    }

    @Test
    void the_journal_shows_this_portal_only_and_in_words() {
        Portal portal = openings.portal();
        Account editor = member(portal, Role.EDITOR);
        Browser desk = signedIn(editor);
        desk.get(base(portal) + "/code");
        desk.post(base(portal) + "/code");

        String journal = desk.get(base(portal) + "/journal").page().select(".todo").text();

        assertThat(journal).contains(editor.name() + " a ouvert la porte d’un atelier.");
        assertThat(audit.latest(openings.portal().id(), 10)).isEmpty();
    }

    private Account member(Portal portal, Role role) {
        Account account =
                accounts.create("Mariam", UUID.randomUUID() + "@example.org", Language.FRENCH);
        accounts.grant(account.id(), role, portal.id());
        return account;
    }

    private Browser signedIn(Account account) {
        return new Browser(port).signIn(accounts.signInLink(account.id(), "/compte"));
    }

    private static String base(Portal portal) {
        return "/" + portal.slug() + "/redaction";
    }
}
