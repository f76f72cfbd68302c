package org.parvis.workshops.roll;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.parvis.workshops.Printed;
import org.parvis.workshops.programme.Session;
import org.parvis.world.Browser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Figures are counted from one line a session: it must never say anything else than the roll. */
class TallyTest extends GroupOfItsOwn {
    @Autowired JdbcClient db;

    @Test
    void a_correction_is_seen_at_once() {
        enrol("Inès\nYanis\nFatou");
        call("tous", "oui");

        call("p-" + id("Yanis"), "ABSENT", "o-" + id("Inès"), "camera");
        Browser.Answer page = figures();

        assertThat(value(page, "Personnes différentes")).isEqualTo("2");
        assertThat(value(page, "Présences")).isEqualTo("2");
        assertThat(value(page, "Demi-journées de présence")).isEqualTo("2");
        assertThat(value(page, "Heures de présence")).isEqualTo("6");
        assertThat(value(page, "Assiduité")).isEqualTo("67 %");
        assertThat(value(page, "Postes tenus")).isEqualTo("1");
        assertThatTalliesSayWhatTheRollSays();
    }

    @Test
    void two_names_of_one_person_count_once_when_they_are_merged() {
        enrol("Inès\nFatou\nYanis");
        call("tous", "oui");
        String before = value(figures(), "Personnes différentes");
        String page = "/" + here.slug() + "/redaction/personnes/doublons";
        claire.get(page);

        claire.post(page + "/" + id("Inès") + "/fusion", "personne", id("Fatou").toString());

        assertThat(before).isEqualTo("3");
        assertThat(value(figures(), "Personnes différentes")).isEqualTo("2");
        assertThatTalliesSayWhatTheRollSays();
    }

    @Test
    void somebody_of_two_sessions_is_one_person_and_a_cancelled_session_does_not_count() {
        enrol("Inès");
        call("tous", "oui");
        Session second = programmes.sessions(here.id(), group.id()).get(1);
        String other = sessionPage.replace(session.id().toString(), second.id().toString());
        claire.get(other);
        claire.post(other + "/appel", "tous", "oui");
        String both = value(figures(), "Présences");

        db.sql("UPDATE workshops.session SET cancelled = true WHERE portal_id = :p AND id = :id")
                .param("p", here.id().value())
                .param("id", second.id())
                .update();

        assertThat(both).isEqualTo("2");
        assertThat(value(figures(), "Présences")).isEqualTo("1");
        assertThat(value(figures(), "Personnes différentes")).isEqualTo("1");
    }

    @Test
    void figures_and_the_sheet_to_sign_are_files_to_print() throws IOException {
        enrol("Inès Ñuñez");
        call("tous", "oui");

        String sheet = Printed.text(Printed.file(claire, sessionPage + "/emargement.pdf"));
        String figures =
                Printed.text(
                        Printed.file(
                                claire,
                                "/"
                                        + here.slug()
                                        + "/redaction/ateliers/chiffres.pdf?programme="
                                        + group.programme()));

        assertThat(sheet).contains("Feuille d’émargement", "Inès Ñuñez", "Je filme mon quartier");
        assertThat(figures)
                .contains("Personnes différentes 25 1", "Venues au moins une fois", "Je filme mon")
                .doesNotContain("Tableau de bord");
    }

    private void call(String... answers) {
        claire.get(sessionPage);
        claire.post(sessionPage + "/appel", answers);
    }

    private Browser.Answer figures() {
        return claire.get(
                "/" + here.slug() + "/redaction/ateliers/chiffres?programme=" + group.programme());
    }

    private void assertThatTalliesSayWhatTheRollSays() {
        UUID portal = here.id().value();
        int wrong =
                db.sql(
                                """
                                SELECT count(*) FROM workshops.session s
                                JOIN workshops.tally t ON t.portal_id = s.portal_id AND t.session_id = s.id
                                WHERE s.portal_id = :portal AND (
                                    cardinality(t.came) <> (SELECT count(*) FROM workshops.attendance a
                                        WHERE a.portal_id = s.portal_id AND a.session_id = s.id AND a.status NOT IN ('EXCUSED', 'ABSENT'))
                                    OR t.minutes <> (SELECT sum(minutes) FROM workshops.attendance a
                                        WHERE a.portal_id = s.portal_id AND a.session_id = s.id)
                                    OR cardinality(t.posts) <> (SELECT count(*) FROM workshops.post o
                                        WHERE o.portal_id = s.portal_id AND o.session_id = s.id))
                                """)
                        .param("portal", portal)
                        .query((row, number) -> row.getInt(1))
                        .single();
        assertThat(wrong).isZero();
    }
}
