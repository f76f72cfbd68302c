package org.parvis.newsroom.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.catalogue.Catalogue;
import org.parvis.catalogue.Entry;
import org.parvis.catalogue.Newsstand;
import org.parvis.identity.Account;
import org.parvis.identity.Visitor;
import org.parvis.kernel.Language;
import org.parvis.kernel.PortalId;
import org.parvis.kernel.Role;
import org.parvis.kernel.SubjectRef;
import org.parvis.newsroom.Desk;
import org.parvis.newsroom.Newcomers;
import org.parvis.portal.Portal;
import org.parvis.reprise.Loans;
import org.parvis.reprise.Sharing;
import org.parvis.world.Browser;
import org.parvis.world.Openings;
import org.parvis.world.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Stories of several kinds and portals, gathered and put in order. */
@ServerTest
class DossierTest extends Desk {
    @Autowired Catalogue catalogue;
    @Autowired Sharing sharing;
    @Autowired Openings openings;

    private Browser editor;
    private Browser reader;
    private Entry own;
    private Entry other;
    private Entry lent;
    private Visitor lender;

    @BeforeEach
    void stories_are_there() {
        Newcomers newcomers = new Newcomers(accounts, port);
        editor =
                newcomers.browserOf(newcomers.somebody("Awa", world.grandPalier.id(), Role.EDITOR));
        editor.get("/grand-palier/participer/dossier");
        reader = new Browser(port);
        Portal neighbour = openings.portal();
        own = online(world.grandPalier.id(), "Le hall repeint");
        other = online(world.grandPalier.id(), "Le banc du 6");
        lent = online(neighbour.id(), "Le jardin suspendu");
        Account chief = accounts.create("Léa", null, Language.FRENCH);
        accounts.grant(chief.id(), Role.EDITOR, neighbour.id());
        lender = accounts.asVisitor(chief.id(), neighbour.id());
        Loans.lend(sharing, lent, lender);
    }

    @Test
    void a_dossier_shows_its_stories_in_order_each_with_its_home() {
        String desk = dossier();

        Browser.Answer page = reader.get(published(desk));

        assertThat(titles(page)).containsExactly(lent.title(), own.title(), other.title());
        assertThat(page.page().select("ol.dossier li").eachText().getFirst()).contains("Neuf");
        assertThat(page.page().select("ol.dossier li a").eachAttr("href").getFirst())
                .endsWith(lent.path());
        assertThat(reader.get("/grand-palier/lire?genre=dossier").body()).contains("Nos dehors");
        assertThat(reader.get("/grand-palier/flux.json").body()).contains("Nos dehors");
    }

    @Test
    void a_story_that_is_withdrawn_leaves_the_dossier_at_once() {
        String address = published(dossier());
        assertThat(titles(reader.get(address))).contains(other.title(), lent.title());

        catalogue.withdraw(world.grandPalier.id(), other.subject(), "demande");
        catalogue.withdraw(lent.portal(), lent.subject(), "demande");

        assertThat(titles(reader.get(address))).containsExactly(own.title());
    }

    @Test
    void a_story_that_is_lent_no_more_leaves_the_dossier_at_once() {
        String address = published(dossier());
        assertThat(titles(reader.get(address))).contains(lent.title());

        Loans.end(sharing, lent, lender);

        assertThat(titles(reader.get(address))).containsExactly(own.title(), other.title());
    }

    @Test
    void readers_see_the_order_that_was_published_not_the_one_being_worked_on() {
        String desk = dossier();
        String address = published(desk);

        press(desk, "retrait", own);

        assertThat(titles(reader.get(address))).contains(own.title());
    }

    @Test
    void a_dossier_with_one_story_does_not_go_online() {
        String desk = begun(reviewer, "dossier");
        told(reviewer, desk, "Trop court", "");
        press(desk, "ajout", own);
        nobodyIsSeen(desk);
        proposed(reviewer, desk);

        Browser.Answer refused = editor.post(desk + "/publication");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(editor.get(desk + "/relecture").body())
                .contains("La publication attend deux récits au moins.");
    }

    @Test
    void what_another_portal_does_not_lend_is_not_to_be_had() {
        Entry kept = online(openings.portal().id(), "Pas pour vous");
        String desk = begun(reviewer, "dossier");
        told(reviewer, desk, "Curieux", "");

        assertThat(press(desk, "ajout", kept).status()).isEqualTo(404);
        assertThat(reviewer.get(desk + "/dossier").body()).doesNotContain("Pas pour vous");
    }

    @Test
    void contributors_begin_no_dossier() {
        assertThat(author.get("/grand-palier/participer").body()).doesNotContain("dossier");
        assertThat(author.get("/grand-palier/participer/dossier").status()).isEqualTo(404);
        assertThat(reviewer.get("/grand-palier/participer").body()).contains("Un dossier");
    }

    /** Own, other, lent; then the lent one is moved to the top. */
    private String dossier() {
        String desk = begun(reviewer, "dossier");
        told(reviewer, desk, "Nos dehors", "Ce qui pousse entre les tours.");
        press(desk, "ajout", own);
        press(desk, "ajout", other);
        press(desk, "ajout", lent);
        press(desk, "monter", lent);
        press(desk, "monter", lent);
        nobodyIsSeen(desk);
        proposed(reviewer, desk);
        return desk;
    }

    private String published(String desk) {
        Browser.Answer answer = editor.post(desk + "/publication");
        assertThat(answer.status()).as(answer.body()).isEqualTo(303);
        return editor.get(answer.location()).page().select(".toast a").attr("href");
    }

    private Browser.Answer press(String desk, String what, Entry story) {
        return reviewer.post(
                desk + "/dossier", "geste", what, "recit", story.portal() + "~" + story.subject());
    }

    private static List<String> titles(Browser.Answer page) {
        assertThat(page.status()).isEqualTo(200);
        return page.page().select("ol.dossier .title").eachText();
    }

    private Entry online(PortalId portal, String title) {
        SubjectRef subject =
                new Newsstand(catalogue, credits)
                        .publish(portal, title + " " + System.nanoTime(), "", "");
        return catalogue.find(portal, subject).orElseThrow();
    }
}
