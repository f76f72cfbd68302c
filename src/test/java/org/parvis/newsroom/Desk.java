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
public abstract class Desk {
    private static final Drafts DRAFTS = new Drafts("/grand-palier");

    protected @Autowired World world;
    protected @Autowired Accounts accounts;
    protected @Autowired Credits credits;
    protected @Autowired Mailer mailer;
    protected @LocalServerPort int port;

    protected Account paulo;
    protected Account claire;
    protected Browser author;
    protected Browser reviewer;

    @BeforeEach
    protected void two_people_arrive() {
        Newcomers newcomers = new Newcomers(accounts, port);
        paulo = newcomers.somebody("Paulo Costa", world.grandPalier.id(), Role.CONTRIBUTOR);
        claire = newcomers.somebody("Claire Vannier", world.grandPalier.id(), Role.FACILITATOR);
        author = newcomers.browserOf(paulo);
        reviewer = newcomers.browserOf(claire);
        // a page with a form, whose token the next one carries
        author.get("/grand-palier/participer/texte");
        reviewer.get("/grand-palier/participer/texte");
    }

    protected String begun(String word) {
        return begun(author, word);
    }

    protected static String begun(Browser who, String word) {
        return DRAFTS.begun(who, word);
    }

    protected void told(String desk, String title, String body) {
        told(author, desk, title, body);
    }

    protected static void told(Browser who, String desk, String title, String body) {
        DRAFTS.told(who, desk, title, body);
    }

    protected static Browser.Answer tell(
            Browser who, String desk, String version, String title, String body) {
        return DRAFTS.tell(who, desk, version, title, body);
    }

    protected static String version(Browser.Answer form) {
        return Drafts.version(form);
    }

    protected Browser.Answer proposed(String desk) {
        return proposed(author, desk);
    }

    protected static Browser.Answer proposed(Browser who, String desk) {
        return DRAFTS.proposed(who, desk);
    }

    protected void proposed(String desk, String nameAs, String chosen) {
        author.post(desk + "/proposition", "nom", nameAs, "choisi", chosen, "oeuvre", "true");
    }

    protected void nobodyIsSeen(String desk) {
        credits.declareNobodyRecognisable(
                world.grandPalier.id(),
                StoryIdOf.desk(desk).ref(),
                new RecordedBy(claire.id().value(), claire.name()));
    }

    protected String address(Browser.Answer published) {
        assertThat(published.status()).as(published.body()).isEqualTo(303);
        return reviewer.get(published.location()).page().select(".toast a").attr("href");
    }

    protected List<KeptLetter> lettersTo(Account account) {
        return mailer.latest(200).stream()
                .filter(letter -> letter.toString().contains(String.valueOf(account.email())))
                .toList();
    }

    /** Reads the story out of its address. */
    public static final class StoryIdOf {
        public static StoryId desk(String desk) {
            return new StoryId(UUID.fromString(desk.substring(desk.lastIndexOf('/') + 1)));
        }
    }
}
