package org.parvis.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.parvis.credits.Credits;
import org.parvis.credits.RecordedBy;
import org.parvis.identity.Account;
import org.parvis.identity.Accounts;
import org.parvis.kernel.Role;
import org.parvis.platform.mail.KeptLetter;
import org.parvis.platform.mail.Mailer;
import org.parvis.world.Browser;
import org.parvis.world.ServerTest;
import org.parvis.world.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An author and a reviewer with a browser each, without script, and what they do all day. */
@ServerTest
abstract class Desk {
    @Autowired World world;
    @Autowired Accounts accounts;
    @Autowired Credits credits;
    @Autowired Mailer mailer;
    @LocalServerPort int port;

    Account paulo;
    Account claire;
    Browser author;
    Browser reviewer;

    @BeforeEach
    void two_people_arrive() {
        Newcomers newcomers = new Newcomers(accounts, port);
        paulo = newcomers.somebody("Paulo Costa", world.grandPalier.id(), Role.CONTRIBUTOR);
        claire = newcomers.somebody("Claire Vannier", world.grandPalier.id(), Role.FACILITATOR);
        author = newcomers.browserOf(paulo);
        reviewer = newcomers.browserOf(claire);
        // a page with a form, whose token the next one carries
        author.get("/grand-palier/participer/texte");
        reviewer.get("/grand-palier/participer/texte");
    }

    String begun(String word) {
        return begun(author, word);
    }

    static String begun(Browser who, String word) {
        assertThat(who.get("/grand-palier/participer/" + word).status()).isEqualTo(200);
        Browser.Answer opened = who.post("/grand-palier/participer/" + word);
        assertThat(opened.status()).isEqualTo(303);
        assertThat(who.get(opened.location()).status()).isEqualTo(200);
        return opened.location().replace("/raconter", "");
    }

    void told(String desk, String title, String body) {
        told(author, desk, title, body);
    }

    static void told(Browser who, String desk, String title, String body) {
        String version = version(who.get(desk + "/raconter"));
        Browser.Answer told = tell(who, desk, version, title, body);
        assertThat(told.status()).as(told.body()).isEqualTo(303);
    }

    static Browser.Answer tell(
            Browser who, String desk, String version, String title, String body) {
        return who.post(
                desk + "/raconter",
                "version",
                version,
                "puis",
                "suite",
                "title",
                title,
                "body",
                body,
                "seen",
                "NO",
                "phone",
                "06 12 34 56 78");
    }

    static String version(Browser.Answer form) {
        return form.page().select("input[name=version]").attr("value");
    }

    Browser.Answer proposed(String desk) {
        return proposed(author, desk);
    }

    static Browser.Answer proposed(Browser who, String desk) {
        assertThat(who.get(desk + "/accords").status()).isEqualTo(200);
        Browser.Answer sent = who.post(desk + "/proposition", "oeuvre", "true", "musique", "true");
        assertThat(sent.status()).as(sent.body()).isEqualTo(303);
        return sent;
    }

    void proposed(String desk, String nameAs, String chosen) {
        author.post(desk + "/proposition", "nom", nameAs, "choisi", chosen, "oeuvre", "true");
    }

    void nobodyIsSeen(String desk) {
        credits.declareNobodyRecognisable(
                world.grandPalier.id(),
                StoryIdOf.desk(desk).ref(),
                new RecordedBy(claire.id().value(), claire.name()));
    }

    String address(Browser.Answer published) {
        assertThat(published.status()).as(published.body()).isEqualTo(303);
        return reviewer.get(published.location()).page().select(".toast a").attr("href");
    }

    List<KeptLetter> lettersTo(Account account) {
        return mailer.latest(200).stream()
                .filter(letter -> letter.toString().contains(String.valueOf(account.email())))
                .toList();
    }

    /** Reads the story out of its address. */
    static final class StoryIdOf {
        static StoryId desk(String desk) {
            return new StoryId(UUID.fromString(desk.substring(desk.lastIndexOf('/') + 1)));
        }
    }
}
