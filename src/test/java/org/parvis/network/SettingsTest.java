package org.parvis.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.parvis.identity.Account;
import org.parvis.identity.Accounts;
import org.parvis.kernel.Language;
import org.parvis.kernel.Role;
import org.parvis.portal.Ink;
import org.parvis.portal.Portal;
import org.parvis.portal.Portals;
import org.parvis.portal.Rubric;
import org.parvis.world.Browser;
import org.parvis.world.Openings;
import org.parvis.world.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServerTest
class SettingsTest {
    @Autowired Openings openings;
    @Autowired Accounts accounts;
    @Autowired Portals portals;
    @LocalServerPort int port;

    @Test
    void what_an_editor_changes_is_on_every_page_at_once_and_in_the_journal() {
        Portal portal = openings.portal();
        Browser reader = new Browser(port);
        reader.get("/" + portal.slug() + "/mentions");
        Browser editor = editor(portal);
        Document form = editor.get(settings(portal)).page();

        Browser.Answer saved =
                editor.post(
                        settings(portal),
                        fields(form, "nom", "La Dalle", "editeur", "Association La Dalle"));

        assertThat(saved.status()).isEqualTo(303);
        Document legal = reader.get("/" + portal.slug() + "/mentions").page();
        assertThat(legal.select(".masthead .name").text()).isEqualTo("La Dalle");
        assertThat(legal.select("main").text()).contains("Association La Dalle");
        assertThat(editor.get("/" + portal.slug() + "/redaction/journal").page().text())
                .contains("a changé l’identité du média.", "a changé les mentions.")
                .doesNotContain("a changé la charte.");
    }

    @Test
    void the_preview_shows_what_was_typed_and_keeps_nothing() {
        Portal portal = openings.portal();
        Browser editor = editor(portal);
        Document form = editor.get(settings(portal)).page();

        Browser.Answer shown =
                editor.post(
                        settings(portal),
                        fields(form, "nom", "L’Escale", "encre", "canal", "apercu", "1"));

        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.page().select(".preview").attr("data-encre")).isEqualTo("canal");
        assertThat(shown.page().select(".preview .name").text()).isEqualTo("L’Escale");
        assertThat(shown.page().select("input[name=nom]").val()).isEqualTo("L’Escale");
        assertThat(portals.require(portal.id()).name()).isEqualTo(portal.name());
    }

    @Test
    void a_form_that_needs_another_look_loses_nothing() {
        Portal portal = openings.portal();
        Browser editor = editor(portal);
        Document form = editor.get(settings(portal)).page();

        Browser.Answer again =
                editor.post(
                        settings(portal),
                        fields(form, "nom", "", "charte", "Nos règles.", "rubrique", ""));

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.page().select("#nom").attr("aria-invalid")).isEqualTo("true");
        assertThat(again.page().select("#charte").text()).isEqualTo("Nos règles.");
        assertThat(again.page().text()).contains("Gardez au moins une rubrique");
        assertThat(portals.require(portal.id()).name()).isEqualTo(portal.name());
    }

    @Test
    void the_second_of_two_who_change_the_same_portal_is_told_so() {
        Portal portal = openings.portal();
        Browser one = editor(portal);
        Browser other = editor(portal);
        Document seenByOne = one.get(settings(portal)).page();
        Document seenByOther = other.get(settings(portal)).page();
        one.post(settings(portal), fields(seenByOne, "ville", "Aubrac"));

        Browser.Answer late =
                other.post(settings(portal), fields(seenByOther, "quartier", "Le Port"));

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.page().select("#quartier").val()).isEqualTo("Le Port");
        assertThat(portals.require(portal.id()).town()).isEqualTo("Aubrac");
        Browser.Answer again = other.post(settings(portal), fields(late.page()));
        assertThat(again.status()).isEqualTo(303);
        assertThat(portals.require(portal.id()).district()).isEqualTo("Le Port");
    }

    @Test
    void a_rubric_leaves_the_menu_and_keeps_its_page() {
        Portal portal = openings.portal();
        Browser editor = editor(portal);
        Document form = editor.get(settings(portal)).page();

        editor.post(settings(portal), fields(form, "rubrique", "voir", "langue", "fr"));

        assertThat(portals.require(portal.id()).rubrics()).containsExactly(Rubric.SEE);
        Browser reader = new Browser(port);
        Document home = reader.get("/" + portal.slug()).page();
        assertThat(home.select(".rubrics a").eachAttr("href"))
                .contains("/" + portal.slug() + "/voir")
                .doesNotContain("/" + portal.slug() + "/lire");
        assertThat(home.select(".langs a")).hasSize(1);
        assertThat(reader.get("/" + portal.slug() + "/lire").status()).isEqualTo(200);
    }

    @Test
    void settings_of_one_portal_stay_closed_to_the_other_portals_editor() {
        Portal portal = openings.portal();
        Browser neighbour = editor(openings.portal());

        Browser.Answer answer = neighbour.get(settings(portal));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(portals.require(portal.id()).ink()).isEqualTo(Ink.TILLEUL);
    }

    private Browser editor(Portal portal) {
        Account account =
                accounts.create("Mariam", UUID.randomUUID() + "@example.org", Language.FRENCH);
        accounts.grant(account.id(), Role.EDITOR, portal.id());
        return new Browser(port).signIn(accounts.signInLink(account.id(), "/compte"));
    }

    private static String settings(Portal portal) {
        return "/" + portal.slug() + "/redaction/reglages";
    }

    /** What a browser would send: every field of the page, with some typed anew. */
    private static String[] fields(Document page, String... typed) {
        List<String> changed = List.of(typed);
        List<String> fields = new ArrayList<>();
        Element form = Objects.requireNonNull(page.selectFirst("form:has([name=revision])"));
        for (Element field : form.select("input, textarea")) {
            String name = field.attr("name");
            boolean chosen =
                    !field.attr("type").matches("radio|checkbox") || field.hasAttr("checked");
            if (chosen && !name.equals("_csrf") && !names(changed).contains(name)) {
                fields.addAll(List.of(name, field.val()));
            }
        }
        fields.addAll(changed);
        return fields.toArray(String[]::new);
    }

    private static List<String> names(List<String> namesAndValues) {
        List<String> names = new ArrayList<>();
        for (int index = 0; index < namesAndValues.size(); index += 2) {
            names.add(namesAndValues.get(index));
        }
        return names;
    }
}
