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
    private static final Drafts DRAFTS = new Drafts("/grand-palier");

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
        return DRAFTS.begun(who, word);
    }

    void told(String desk, String title, String body) {
        told(author, desk, title, body);
    }

    static void told(Browser who, String desk, String title, String body) {
        DRAFTS.told(who, desk, title, body);
    }

    static Browser.Answer tell(
            Browser who, String desk, String version, String title, String body) {
        return DRAFTS.tell(who, desk, version, title, body);
    }

    static String version(Browser.Answer form) {
        return Drafts.version(form);
    }

    Browser.Answer proposed(String desk) {
        return proposed(author, desk);
    }

    static Browser.Answer proposed(Browser who, String desk) {
        return DRAFTS.proposed(who, desk);
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
