package org.parvis.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.parvis.credits.Credits;
import org.parvis.credits.NewAppearance;
import org.parvis.credits.NewSignature;
import org.parvis.credits.RecordedBy;
import org.parvis.credits.Voice;
import org.parvis.credits.Wording;
import org.parvis.identity.Account;
import org.parvis.kernel.Language;
import org.parvis.kernel.PortalId;
import org.parvis.kernel.Role;
import org.parvis.kernel.SubjectRef;
import org.parvis.media.library.Media;
import org.parvis.newsroom.Desk;
import org.parvis.newsroom.Drafts;
import org.parvis.newsroom.Newcomers;
import org.parvis.world.Browser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Two people of the newsroom, each with a browser without script that quickly makes the state a
 * page is looked at in.
 */
abstract class States extends Journey {
    static final Drafts DRAFTS = new Drafts("/grand-palier");
    static final String HERE = "/grand-palier";

    @Autowired Credits credits;
    @Autowired Media media;
    @Autowired JdbcClient db;

    final Glance glance = new Glance();
    Account paulo;
    Account claire;
    Browser author;
    Browser reviewer;

    @BeforeEach
    void two_people_arrive() {
        Newcomers newcomers = new Newcomers(accounts, port);
        paulo = newcomers.somebody("Paulo Costa", here(), Role.CONTRIBUTOR);
        claire = newcomers.somebody("Claire Vannier", here(), Role.FACILITATOR);
        author = newcomers.browserOf(paulo);
        reviewer = newcomers.browserOf(claire);
        author.get(HERE + "/participer/texte");
        reviewer.get(HERE + "/participer/texte");
    }

    @AfterEach
    void nothing_is_wrong() {
        assertThat(glance.wrong()).isEmpty();
        assertThat(glance.seen()).isPositive();
    }

    PortalId here() {
        return world.grandPalier.id();
    }

    Person as(Account account) {
        return onPhone().signIn(accounts.signInLink(account.id(), "/compte"));
    }

    RecordedBy by() {
        return new RecordedBy(claire.id().value(), claire.name());
    }

    String told(String title) {
        String desk = DRAFTS.begun(author, "texte");
        DRAFTS.told(author, desk, title, "Le banc est revenu.");
        return desk;
    }

    void nobodyIsSeen(String desk) {
        credits.declareNobodyRecognisable(here(), Desk.StoryIdOf.desk(desk).ref(), by());
    }

    String published(String desk) {
        reviewer.get(desk + "/relecture");
        Browser.Answer published = reviewer.post(desk + "/publication");
        return reviewer.get(published.location()).page().select(".toast a").attr("href");
    }

    org.parvis.credits.AppearanceId person(SubjectRef story, NewAppearance facts) {
        return credits.addAppearance(here(), story, facts, by());
    }

    void agrees(org.parvis.credits.AppearanceId person) {
        Wording shown = new Wording("2", Language.FRENCH, "D’accord.", "0".repeat(64));
        credits.answer(
                here(), person, NewSignature.onScreen(Voice.SELF, "Nadia", "self", shown, by()));
    }

    void remark(String desk, String words, String moment) {
        reviewer.get(desk + "/relecture");
        Browser.Answer said =
                reviewer.post(
                        HERE + "/redaction/remarques",
                        "sujet",
                        Desk.StoryIdOf.desk(desk).ref().toString(),
                        "page",
                        desk.replace(HERE, "") + "/relecture",
                        "mots",
                        words,
                        "moment",
                        moment,
                        "tache",
                        "oui");
        assertThat(said.status()).as(said.body()).isEqualTo(303);
    }

    static byte[] jpeg() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(640, 400, BufferedImage.TYPE_INT_RGB), "jpeg", bytes);
        return bytes.toByteArray();
    }
}
