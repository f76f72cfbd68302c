package org.parvis.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.identity.Accounts;
import org.parvis.kernel.Role;
import org.parvis.newsroom.Newcomers;
import org.parvis.platform.mail.KeptLetter;
import org.parvis.platform.mail.Mailer;
import org.parvis.portal.Portal;
import org.parvis.world.Browser;
import org.parvis.world.Openings;
import org.parvis.world.ServerTest;
import org.parvis.world.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
class SubscriptionTest {
    @Autowired World world;
    @Autowired Openings openings;
    @Autowired Mailer mailer;
    @Autowired Accounts accounts;
    @Autowired JdbcClient db;
    @LocalServerPort int port;

    private Portal here;
    private Browser reader;

    @BeforeEach
    void a_portal_of_its_own() {
        here = openings.portal();
        reader = new Browser(port);
    }

    @Test
    void the_form_stands_at_the_foot_of_the_home_page_which_stays_kept() {
        Browser.Answer home = reader.get("/" + here.slug());
        Browser.Answer again = reader.get("/" + here.slug());

        assertThat(home.page().select("form[action=/" + here.slug() + "/lettre] input[type=email]"))
                .hasSize(1);
        assertThat(home.page().select("input[name=_csrf]")).isEmpty();
        assertThat(again.raw().headers().firstValue("Cache-Control"))
                .get()
                .asString()
                .startsWith("public");
        assertThat(reader.get("/" + here.slug() + "/voir").page().select("input[type=email]"))
                .isEmpty();
    }

    @Test
    void an_address_receives_nothing_before_it_has_said_yes_in_its_own_letter() {
        assertThat(ask("amina@example.org").location()).endsWith("/lettre/demande");
        String link = link("amina@example.org");
        Browser.Answer opened = reader.get(link);

        assertThat(opened.body()).doesNotContain("amina@example.org");
        assertThat(opened.raw().headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(confirmed("amina@example.org")).isFalse();

        assertThat(reader.post(link + "/confirmation").status()).isEqualTo(303);
        assertThat(confirmed("amina@example.org")).isTrue();
    }

    @Test
    void the_newsroom_sees_how_many_read_its_letters_and_never_who() {
        ask("nour@example.org");
        reader.post(link("nour@example.org") + "/confirmation");
        ask("kim@example.org");

        Newcomers newcomers = new Newcomers(accounts, port);
        Browser editor =
                newcomers.browserOf(newcomers.somebody("Awa Diallo", here.id(), Role.EDITOR));
        Browser.Answer page = editor.get("/" + here.slug() + "/redaction/lettres");

        assertThat(page.page().select(".big").text()).contains("Une adresse reçoit");
        assertThat(page.page().text()).contains("n’a pas encore répondu");
        assertThat(page.body()).doesNotContain("nour@example.org").doesNotContain("kim@");
    }

    @Test
    void whoever_types_an_address_learns_nothing_of_it() {
        Browser.Answer first = ask("jo@example.org");
        reader.post(link("jo@example.org") + "/confirmation");

        Browser.Answer second = ask("jo@example.org");

        assertThat(second.location()).isEqualTo(first.location());
        assertThat(letters("jo@example.org").getFirst().letter().subject()).contains("déjà");
        assertThat(rows("jo@example.org")).isEqualTo(1);
    }

    @Test
    void one_press_in_the_mail_program_ends_it_and_no_address_stays() {
        ask("claire@example.org");
        String link = link("claire@example.org");
        reader.post(link + "/confirmation");

        assertThat(reader.get(link + "/fin").status()).isEqualTo(200);
        assertThat(rows("claire@example.org")).isEqualTo(1);
        Browser.Answer ended =
                new Browser(port).postFromElsewhere(link + "/fin", "List-Unsubscribe", "One-Click");

        assertThat(ended.status()).isEqualTo(200);
        assertThat(rows("claire@example.org")).isZero();
        assertThat(letters("claire@example.org")).isEmpty();
        assertThat(reader.post(link + "/fin").status()).isEqualTo(200);
        assertThat(reader.get(link).status()).isEqualTo(404);
    }

    @Test
    void a_link_of_one_portal_is_not_there_on_another() {
        ask("sacha@example.org");
        String key = link("sacha@example.org").replaceFirst(".*/", "");
        String elsewhere = "/" + world.quai9.slug() + "/lettre/" + key;

        assertThat(reader.get(elsewhere).status()).isEqualTo(404);
        assertThat(reader.post(elsewhere + "/confirmation").status()).isEqualTo(404);
        reader.post(elsewhere + "/fin");
        assertThat(rows("sacha@example.org")).isEqualTo(1);
    }

    @Test
    void an_odd_address_is_shown_again_with_a_sentence_and_a_robot_is_refused() {
        Browser.Answer odd = ask("pas une adresse");
        Browser.Answer robot =
                reader.post(
                        "/" + here.slug() + "/lettre",
                        "courriel",
                        "robot@example.org",
                        "site",
                        "http://spam.example");

        assertThat(odd.status()).isEqualTo(422);
        assertThat(odd.page().select("input[name=courriel]").attr("value"))
                .isEqualTo("pas une adresse");
        assertThat(odd.page().select(".err").text()).contains("prenom@exemple.fr");
        assertThat(robot.status()).isEqualTo(400);
        assertThat(
                        new Browser(port)
                                .postFromElsewhere(
                                        "/" + here.slug() + "/lettre", "courriel", "a@example.org")
                                .status())
                .isEqualTo(403);
    }

    @Test
    void nobody_is_written_to_more_than_five_times_a_day_by_others() {
        for (int times = 0; times < 8; times++) {
            ask("paulo@example.org");
        }

        assertThat(letters("paulo@example.org")).hasSize(5);
    }

    private Browser.Answer ask(String email) {
        return reader.post(
                "/" + here.slug() + "/lettre", "courriel", email, "rythme", "chaque", "site", "");
    }

    private List<KeptLetter> letters(String email) {
        return mailer.latest(200).stream()
                .filter(kept -> kept.letter().to().equals(email))
                .toList();
    }

    private String link(String email) {
        String text = letters(email).getLast().letter().text();
        return text.lines()
                .filter(line -> line.startsWith("http"))
                .findFirst()
                .orElseThrow()
                .replaceFirst("http://[^/]+", "");
    }

    private int rows(String email) {
        return db.sql("SELECT count(*) FROM outreach.subscription WHERE email = :email")
                .param("email", email)
                .query((row, number) -> row.getInt(1))
                .single();
    }

    private boolean confirmed(String email) {
        return db.sql(
                        "SELECT confirmed_at IS NOT NULL FROM outreach.subscription WHERE email = :email")
                .param("email", email)
                .query((row, number) -> row.getBoolean(1))
                .single();
    }
}
