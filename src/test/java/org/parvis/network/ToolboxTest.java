package org.parvis.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.parvis.identity.Account;
import org.parvis.identity.Accounts;
import org.parvis.kernel.Language;
import org.parvis.kernel.Role;
import org.parvis.kernel.Slug;
import org.parvis.portal.Portal;
import org.parvis.portal.Portals;
import org.parvis.world.Browser;
import org.parvis.world.Cast;
import org.parvis.world.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The network's toolbox: kept by its team, where new portals and stories start. */
@ServerTest
class ToolboxTest {
    private static final String WHY = "01990000-0000-7000-8000-000000000001";
    private static final String SHORT_CHARTER = "01990000-0000-7000-8000-000000000008";
    private static final String RADIO = "01990000-0000-7000-8000-000000000012";
    private static final String LEGAL = "01990000-0000-7000-8000-000000000010";

    @Autowired Cast cast;
    @Autowired Accounts accounts;
    @Autowired Portals portals;
    @Autowired Toolbox toolbox;
    @LocalServerPort int port;

    @Test
    void the_toolbox_fills_in_the_form_of_a_new_media() {
        Browser coordinator = signedIn(cast.holding(Role.COORDINATOR));

        Browser.Answer form =
                coordinator.get(
                        "/reseau/medias/nouveau?charte="
                                + SHORT_CHARTER
                                + "&mentions="
                                + LEGAL
                                + "&rubriques="
                                + RADIO);

        assertThat(form.page().select("#charte").text()).contains("Personne ne publie seul");
        assertThat(form.page().select("#editeur").text()).contains("loi de 1901");
        assertThat(form.page().select("[name=rubrique][checked]").eachAttr("value"))
                .containsExactlyInAnyOrder("ecouter", "lire");
        assertThat(form.page().select("[name=recit][checked]").eachAttr("value"))
                .containsExactly(WHY);
    }

    @Test
    void first_stories_chosen_at_the_opening_wait_for_somebody_of_the_team() {
        Browser coordinator = signedIn(cast.holding(Role.COORDINATOR));
        coordinator.get("/reseau/medias/nouveau");
        String name = "Le Seuil " + UUID.randomUUID().toString().substring(0, 8);
        Browser.Answer opened = coordinator.post("/reseau/medias", filled(name));
        assertThat(opened.status()).as(opened.body()).isEqualTo(303);
        Portal portal = portals.bySlug(Slug.from(name, "x")).orElseThrow();
        Account editor = accounts.create("Rose", null, Language.FRENCH);
        accounts.grant(editor.id(), Role.EDITOR, portal.id());
        Browser rose = signedIn(editor);
        String desk = "/" + portal.slug() + "/redaction";
        Browser.Answer dashboard = rose.get(desk);
        assertThat(dashboard.page().text())
                .contains("Pourquoi ce média, ici", "les mots entre crochets")
                .doesNotContain("Rien ne vous attend");

        Browser.Answer begun =
                rose.post("/" + portal.slug() + "/participer/texte/modele", "modele", WHY);
        Browser.Answer twice =
                rose.post("/" + portal.slug() + "/participer/texte/modele", "modele", WHY);

        assertThat(begun.status()).isEqualTo(303);
        assertThat(twice.location()).as("a button pressed twice").isEqualTo(begun.location());
        assertThat(rose.get(begun.location()).page().select("#f-body").text())
                .contains("[Commencez par un lieu");
        assertThat(rose.get(desk).page().select("#debut")).isEmpty();
        assertThat(toolbox.starters(portal.id())).isEmpty();
    }

    @Test
    void a_first_story_nobody_wants_leaves_the_dashboard_and_stays_in_the_toolbox() {
        Browser coordinator = signedIn(cast.holding(Role.COORDINATOR));
        coordinator.get("/reseau/medias/nouveau");
        String name = "La Cour " + UUID.randomUUID().toString().substring(0, 8);
        coordinator.post("/reseau/medias", filled(name));
        Portal portal = portals.bySlug(Slug.from(name, "x")).orElseThrow();
        String desk = "/" + portal.slug() + "/redaction";
        Account writer = accounts.create("Inès", null, Language.FRENCH);
        accounts.grant(writer.id(), Role.CONTRIBUTOR, portal.id());
        Browser ines = signedIn(writer);
        Account editor = accounts.create("Rose", null, Language.FRENCH);
        accounts.grant(editor.id(), Role.EDITOR, portal.id());
        Browser rose = signedIn(editor);

        ines.get(desk);
        rose.get(desk);
        Browser.Answer notHers = ines.post(desk + "/premiers-recits/retrait", "modele", WHY);
        int waiting = toolbox.starters(portal.id()).size();
        Browser.Answer aside = rose.post(desk + "/premiers-recits/retrait", "modele", WHY);

        assertThat(notHers.status()).isEqualTo(403);
        assertThat(waiting).isEqualTo(1);
        assertThat(aside.status()).isEqualTo(303);
        assertThat(toolbox.starters(portal.id())).isEmpty();
        assertThat(rose.get(desk).page().text()).doesNotContain("Pourquoi ce média, ici");
        assertThat(toolbox.story(UUID.fromString(WHY))).isPresent();
    }

    @Test
    void the_networks_team_changes_the_toolbox_and_others_do_not() {
        Browser coordinator = signedIn(cast.holding(Role.COORDINATOR));
        coordinator.get("/reseau/modeles/nouveau?sorte=STORY");
        String title = "Une recette " + UUID.randomUUID();

        Browser.Answer untitled =
                coordinator.post("/reseau/modeles", "sorte", "STORY", "texte", "[Le plat]");
        Browser.Answer kept =
                coordinator.post(
                        "/reseau/modeles",
                        "sorte",
                        "STORY",
                        "genre",
                        "article",
                        "titre",
                        title,
                        "texte",
                        "[Le plat]");

        assertThat(untitled.status()).isEqualTo(422);
        assertThat(untitled.page().select("#texte").text()).isEqualTo("[Le plat]");
        assertThat(kept.status()).isEqualTo(303);
        Template template =
                toolbox.stories("article").stream()
                        .filter(one -> one.title().equals(title))
                        .findFirst()
                        .orElseThrow();
        String address = "/reseau/modeles/" + template.id();
        coordinator.post(address, "titre", title, "genre", "photos");
        assertThat(toolbox.stories("photos")).extracting(Template::title).contains(title);
        Browser editor = signedIn(cast.holding(Role.EDITOR));
        assertThat(editor.get(address).status()).isEqualTo(403);
        assertThat(coordinator.post(address + "/retrait").status()).isEqualTo(303);
        assertThat(coordinator.get(address).status()).isEqualTo(404);
    }

    private static String[] filled(String name) {
        return List.of(
                        "nom",
                        name,
                        "phrase",
                        "Le média du seuil",
                        "quartier",
                        "Les Forges",
                        "ville",
                        "Vermeuil",
                        "mail",
                        UUID.randomUUID() + "@example.org",
                        "langue",
                        "fr",
                        "rubrique",
                        "voir",
                        "recit",
                        WHY)
                .toArray(String[]::new);
    }

    private Browser signedIn(Account account) {
        return new Browser(port).signIn(accounts.signInLink(account.id(), "/compte"));
    }
}
