package org.parvis.identity.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.parvis.identity.Account;
import org.parvis.identity.Accounts;
import org.parvis.identity.AuditRow;
import org.parvis.identity.AuditStore;
import org.parvis.identity.GrantStore;
import org.parvis.kernel.Language;
import org.parvis.kernel.Role;
import org.parvis.platform.mail.Mailer;
import org.parvis.platform.web.Refused;
import org.parvis.portal.Portal;
import org.parvis.world.Browser;
import org.parvis.world.Cast;
import org.parvis.world.Openings;
import org.parvis.world.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
class InvitationsTest {
    @Autowired Cast cast;
    @Autowired Openings openings;
    @Autowired Accounts accounts;
    @Autowired Invitations invitations;
    @Autowired GrantStore grants;
    @Autowired AuditStore audit;
    @Autowired Mailer mailer;
    @Autowired JdbcClient db;
    @LocalServerPort int port;

    @Test
    void a_letter_makes_the_account_and_gives_the_role_once() {
        Portal portal = openings.portal();
        Account editor = member(portal, Role.EDITOR);
        String mail = "guest-" + UUID.randomUUID() + "@example.org";
        invitations.byMail(
                portal.id(), portal.name(), Role.FACILITATOR, mail, editor, Language.FRENCH);
        String path = letterTo(mail);
        Browser guest = new Browser(port);

        assertThat(guest.get(path).page().text())
                .contains(editor.name(), portal.name(), "Animation");
        assertThat(accounts.byEmail(mail)).as("looking is not accepting").isEmpty();
        assertThat(guest.post(path).status()).as("without a name").isEqualTo(422);
        Browser.Answer accepted = guest.post(path, "prenom", "Yanis");

        assertThat(accepted.location()).isEqualTo("/" + portal.slug() + "/redaction");
        assertThat(guest.get(accepted.location()).status()).isEqualTo(200);
        Account account = accounts.byEmail(mail).orElseThrow();
        assertThat(grants.of(account.id()).on(portal.id())).containsExactly(Role.FACILITATOR);
        assertThat(new Browser(port).post(path, "prenom", "Autre").status()).isEqualTo(410);
        assertThat(audit.latest(portal.id(), 5))
                .extracting(AuditRow::what)
                .contains("identity.invitation-accepted", "identity.invited-by-mail");
    }

    @Test
    void a_square_lets_many_contribute_but_is_for_one_person_when_it_gives_more() {
        Portal portal = openings.portal();
        Account editor = member(portal, Role.EDITOR);
        String many = path(invitations.byLink(portal.id(), Role.CONTRIBUTOR, editor));
        String one = path(invitations.byLink(portal.id(), Role.MODERATOR, editor));

        assertThat(new Browser(port).post(many, "prenom", "Lina").status()).isEqualTo(303);
        assertThat(new Browser(port).post(many, "prenom", "Sami").status()).isEqualTo(303);
        assertThat(new Browser(port).post(one, "prenom", "Rose").status()).isEqualTo(303);
        assertThat(new Browser(port).post(one, "prenom", "Zoé").status()).isEqualTo(410);

        assertThat(accounts.holding(portal.id(), Role.CONTRIBUTOR)).hasSize(2);
        assertThat(accounts.holding(portal.id(), Role.MODERATOR)).hasSize(1);
    }

    @Test
    void who_is_signed_in_accepts_with_their_own_account() {
        Portal portal = openings.portal();
        String path =
                path(invitations.byLink(portal.id(), Role.MODERATOR, member(portal, Role.EDITOR)));
        Account known = accounts.create("Louise", null, Language.FRENCH);
        Browser browser = signedIn(known);

        browser.post(path);

        assertThat(grants.of(known.id()).on(portal.id())).containsExactly(Role.MODERATOR);
    }

    @Test
    void three_words_give_the_role_they_were_opened_for() {
        Portal portal = openings.portal();
        Invitation invitation =
                invitations.byCode(portal.id(), Role.FACILITATOR, member(portal, Role.EDITOR));
        Browser guest = new Browser(port);

        Browser.Answer in =
                guest.post(
                        "/connexion/code",
                        "code",
                        String.valueOf(invitation.shown()),
                        "prenom",
                        "Yanis",
                        "retour",
                        "/" + portal.slug() + "/participer");

        assertThat(in.location()).isEqualTo("/" + portal.slug() + "/participer");
        assertThat(accounts.holding(portal.id(), Role.FACILITATOR))
                .extracting(Account::name)
                .containsExactly("Yanis");
    }

    @Test
    void what_is_taken_back_or_too_old_opens_nothing() {
        Portal portal = openings.portal();
        Account editor = member(portal, Role.EDITOR);
        Invitation revoked = invitations.byLink(portal.id(), Role.CONTRIBUTOR, editor);
        Invitation old = invitations.byLink(portal.id(), Role.CONTRIBUTOR, editor);
        Browser desk = signedIn(editor);
        assertThat(desk.get(team(portal)).page().select("form[action*=invitations]")).hasSize(2);

        desk.post(team(portal) + "/invitations/" + revoked.id() + "/retrait");
        db.sql("UPDATE identity.invitation SET expires_at = created_at WHERE id = :id")
                .param("id", old.id())
                .update();

        assertThat(new Browser(port).post(path(revoked), "prenom", "Lina").status()).isEqualTo(410);
        assertThat(new Browser(port).post(path(old), "prenom", "Lina").status()).isEqualTo(410);
        assertThat(desk.get(team(portal)).page().select("form[action*=invitations]")).isEmpty();
        assertThat(accounts.holding(portal.id(), Role.CONTRIBUTOR)).isEmpty();
    }

    @Test
    void nobody_gives_a_role_above_their_own_not_even_later() {
        Portal portal = openings.portal();
        Account facilitator = member(portal, Role.FACILITATOR);
        Account editor = member(portal, Role.EDITOR);
        member(portal, Role.EDITOR);

        assertThatThrownBy(() -> invitations.byLink(portal.id(), Role.EDITOR, facilitator))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> invitations.byLink(null, Role.ADMINISTRATOR, editor))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() ->
                        invitations.byLink(
                                null, Role.ADMINISTRATOR, cast.holding(Role.COORDINATOR)))
                .isInstanceOf(Refused.class);
        String path = path(invitations.byLink(portal.id(), Role.EDITOR, editor));
        accounts.revoke(editor.id(), Role.EDITOR, portal.id());
        assertThat(new Browser(port).post(path, "prenom", "Lina").status()).isEqualTo(410);
    }

    @Test
    void an_invitation_of_one_portal_is_not_there_for_the_other_portals_editor() {
        Portal portal = openings.portal();
        Invitation invitation =
                invitations.byLink(portal.id(), Role.CONTRIBUTOR, member(portal, Role.EDITOR));
        Portal other = openings.portal();
        Browser neighbour = signedIn(member(other, Role.EDITOR));
        neighbour.get(team(other));
        String there = team(other) + "/invitations/" + invitation.id();

        assertThat(neighbour.get(there).status()).isEqualTo(404);
        assertThat(neighbour.post(there + "/retrait").status()).isEqualTo(404);
        assertThat(invitations.living(portal.id())).hasSize(1);
    }

    @Test
    void the_team_page_opens_each_kind_of_invitation() {
        Portal portal = openings.portal();
        Browser desk = signedIn(member(portal, Role.EDITOR));
        desk.get(team(portal));

        for (String means : List.of("carre", "code")) {
            Browser.Answer made = desk.post(team(portal), "moyen", means, "role", "contributor");
            assertThat(made.status()).isEqualTo(303);
            assertThat(desk.get(made.location()).page().select(".wallcode svg path.n").attr("d"))
                    .isNotEmpty();
        }
        assertThat(invitations.living(portal.id())).hasSize(2);
    }

    @Test
    void an_administrator_invites_a_coordinator_and_takes_the_role_away_but_not_their_own() {
        Account administrator = accounts.create("Awa", null, Language.FRENCH);
        accounts.grant(administrator.id(), Role.ADMINISTRATOR, null);
        Browser desk = signedIn(administrator);
        desk.get("/reseau/equipe");
        String mail = "reseau-" + UUID.randomUUID() + "@example.org";
        desk.post("/reseau/equipe", "mail", mail, "role", "coordinator");
        assertThat(desk.get("/reseau/equipe").page().text()).contains(mail);

        new Browser(port).post(letterTo(mail), "prenom", "Louis");

        Account louis = accounts.byEmail(mail).orElseThrow();
        assertThat(grants.of(louis.id()).network()).containsExactly(Role.COORDINATOR);
        String roles = "/reseau/equipe/%s/roles/%s/retrait";
        desk.post(roles.formatted(louis.id(), "coordinator"));
        assertThat(grants.of(louis.id()).network()).isEmpty();
        String own = roles.formatted(administrator.id(), "administrator");
        assertThat(desk.post(own).status()).isEqualTo(409);
    }

    private String letterTo(String mail) {
        String text =
                mailer.latest(200).stream()
                        .filter(kept -> kept.letter().to().equals(mail))
                        .findFirst()
                        .orElseThrow()
                        .letter()
                        .text();
        Matcher link = Pattern.compile("/invitation/[A-Za-z0-9_-]+").matcher(text);
        assertThat(link.find()).isTrue();
        return link.group();
    }

    private static String path(Invitation invitation) {
        return "/invitation/" + invitation.shown();
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

    private static String team(Portal portal) {
        return "/" + portal.slug() + "/redaction/equipe";
    }
}
