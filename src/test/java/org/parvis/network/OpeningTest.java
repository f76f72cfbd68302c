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
import org.parvis.kernel.Slug;
import org.parvis.platform.mail.KeptLetter;
import org.parvis.platform.mail.Mailer;
import org.parvis.portal.Ink;
import org.parvis.portal.Portal;
import org.parvis.portal.Portals;
import org.parvis.world.Browser;
import org.parvis.world.Cast;
import org.parvis.world.Openings;
import org.parvis.world.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServerTest
class OpeningTest {
    @Autowired Cast cast;
    @Autowired Openings openings;
    @Autowired Accounts accounts;
    @Autowired Portals portals;
    @Autowired Mailer mailer;
    @LocalServerPort int port;

    @Test
    void a_coordinator_opens_a_media_on_one_page_and_its_first_editor_comes_in() {
        Browser coordinator = signedIn(cast.holding(Role.COORDINATOR));
        Document form = coordinator.get("/reseau/medias/nouveau").page();
        String mail = "premiere-" + UUID.randomUUID() + "@example.org";
        String name = "La Coursive " + UUID.randomUUID().toString().substring(0, 8);

        Browser.Answer opened = coordinator.post("/reseau/medias", filled(form, name, mail));

        assertThat(opened.status()).as(opened.body()).isEqualTo(303);
        Portal portal = portals.bySlug(Slug.from(name, "x")).orElseThrow();
        assertThat(portal.ink()).isEqualTo(Ink.CANAL);
        Browser reader = new Browser(port);
        assertThat(reader.get("/" + portal.slug()).page().select(".masthead .name").text())
                .isEqualTo(name);
        assertThat(reader.get("/medias").page().text()).contains(name);
        assertThat(letters(mail).getFirst().letter().subject()).contains(name);
        Browser editor = new Browser(port);
        editor.post(invitationIn(mail), "prenom", "Rose");
        assertThat(editor.get("/" + portal.slug() + "/redaction/reglages").status()).isEqualTo(200);
        assertThat(editor.get("/" + portal.slug() + "/redaction/journal").page().text())
                .contains("a ouvert le média.");
    }

    @Test
    void a_media_opened_after_a_model_has_its_charter_and_none_of_its_people() {
        Portal model = openings.portal();
        Account editor = accounts.create("Mariam", null, Language.FRENCH);
        accounts.grant(editor.id(), Role.EDITOR, model.id());
        Browser coordinator = signedIn(cast.holding(Role.COORDINATOR));
        Document form = coordinator.get("/reseau/medias/nouveau?modele=" + model.slug()).page();
        String name = "Copie " + UUID.randomUUID().toString().substring(0, 8);

        Browser.Answer opened =
                coordinator.post("/reseau/medias", filled(form, name, "copie@example.org"));

        assertThat(opened.status()).as(opened.body()).isEqualTo(303);
        Portal copy = portals.bySlug(Slug.from(name, "x")).orElseThrow();
        assertThat(copy.charter()).isEqualTo(model.charter());
        assertThat(copy.legal()).isEqualTo(model.legal());
        assertThat(copy.paving()).isEqualTo(model.paving());
        assertThat(copy.id()).isNotEqualTo(model.id());
        assertThat(accounts.holding(copy.id(), Role.EDITOR)).isEmpty();
    }

    @Test
    void an_address_that_is_taken_is_refused_beside_the_field_and_nothing_is_lost() {
        Portal other = openings.portal();
        Browser coordinator = signedIn(cast.holding(Role.COORDINATOR));
        Document form = coordinator.get("/reseau/medias/nouveau").page();
        List<String> fields =
                new ArrayList<>(List.of(filled(form, "Le Perron", "perron@example.org")));
        fields.addAll(List.of("adresse", other.slug().value()));

        Browser.Answer again = coordinator.post("/reseau/medias", fields.toArray(String[]::new));

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.page().select("#adresse").attr("aria-invalid")).isEqualTo("true");
        assertThat(again.page().select("#nom").val()).isEqualTo("Le Perron");
        assertThat(letters("perron@example.org")).as("no letter for nothing").isEmpty();
    }

    @Test
    void an_archived_media_is_read_but_nothing_is_added_and_it_can_live_again() {
        Portal portal = openings.portal();
        Browser coordinator = signedIn(cast.holding(Role.COORDINATOR));
        String desk = "/reseau/medias/" + portal.slug();
        coordinator.get(desk);

        assertThat(coordinator.post(desk + "/archive", "nom", "autre chose").status())
                .isEqualTo(422);
        assertThat(portals.require(portal.id()).archived()).isFalse();
        coordinator.post(desk + "/archive", "nom", portal.name());

        Browser reader = new Browser(port);
        assertThat(reader.get("/" + portal.slug()).page().text())
                .contains("Ce média est archivé")
                .doesNotContain("Je propose quelque chose");
        assertThat(reader.get("/").page().select(".wall").text()).doesNotContain(portal.name());
        assertThat(coordinator.post("/" + portal.slug() + "/redaction/code").status())
                .isEqualTo(403);
        assertThat(coordinator.get("/reseau/medias").page().text()).contains(portal.name());
        coordinator.post(desk + "/reouverture");
        assertThat(reader.get("/" + portal.slug()).page().text())
                .doesNotContain("Ce média est archivé");
    }

    @Test
    void a_new_address_answers_and_the_old_one_leads_to_it() {
        Portal portal = openings.portal();
        Browser coordinator = signedIn(cast.holding(Role.COORDINATOR));
        String desk = "/reseau/medias/" + portal.slug();
        coordinator.get(desk);

        coordinator.post(desk + "/adresse", "adresse", portal.slug() + "-bis", "domaine", "");

        Browser.Answer old = new Browser(port).get("/" + portal.slug() + "/charte");
        assertThat(old.status()).isEqualTo(301);
        assertThat(old.location()).isEqualTo("/" + portal.slug() + "-bis/charte");
        String moved = "/reseau/medias/" + portal.slug() + "-bis/adresse";
        assertThat(coordinator.post(moved, "adresse", "connexion", "domaine", "x y").status())
                .isEqualTo(422);
    }

    @Test
    void an_editor_opens_no_media() {
        Browser editor = signedIn(cast.holding(Role.EDITOR));
        editor.get("/compte");

        assertThat(editor.get("/reseau/medias/nouveau").status()).isEqualTo(403);
        assertThat(editor.post("/reseau/medias", "nom", "X").status()).isEqualTo(403);
    }

    /** What a browser would send, with the few things that have to be said. */
    private static String[] filled(Document page, String name, String mail) {
        List<String> fields = new ArrayList<>();
        Element form = Objects.requireNonNull(page.selectFirst("form:has([name=mail])"));
        for (Element field :
                form.select("input[type=checkbox][checked], textarea, input[type=hidden]")) {
            if (!field.attr("name").equals("_csrf")) {
                fields.addAll(List.of(field.attr("name"), field.val()));
            }
        }
        String paving = form.select("input[name=pavage][checked]").val();
        fields.addAll(List.of("nom", name, "phrase", "Le média du Clos", "quartier", "Le Clos"));
        fields.addAll(List.of("ville", "Vermeuil", "encre", "canal", "pavage", paving));
        fields.addAll(List.of("mail", mail));
        for (String legal : List.of("directeur", "immatriculation")) {
            fields.addAll(List.of(legal, form.select("[name=" + legal + "]").val()));
        }
        return fields.toArray(String[]::new);
    }

    private String invitationIn(String mail) {
        String text = letters(mail).getFirst().letter().text();
        return text.substring(text.indexOf("/invitation/")).split("\\s", 2)[0];
    }

    private List<KeptLetter> letters(String mail) {
        return mailer.latest(200).stream().filter(kept -> kept.letter().to().equals(mail)).toList();
    }

    private Browser signedIn(Account account) {
        return new Browser(port).signIn(accounts.signInLink(account.id(), "/compte"));
    }
}
