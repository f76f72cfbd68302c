package org.parvis.credits.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.parvis.credits.AppearanceId;
import org.parvis.credits.CreditsPages;
import org.parvis.credits.Means;
import org.parvis.credits.NewAppearance;
import org.parvis.credits.Voice;
import org.parvis.credits.signing.LinkToken;
import org.parvis.kernel.SubjectRef;
import org.parvis.world.Browser;
import org.springframework.beans.factory.annotation.Autowired;

/** An agreement that ends is asked for again, once, before its end. */
class RenewalTest extends CreditsPages {
    private static final Pattern LINK =
            Pattern.compile("/grand-palier/accords/([\\w-]{32})\\?avis");

    @Autowired Renewals renewals;

    @Test
    void who_left_an_address_is_written_to_once_and_may_agree_again() {
        SubjectRef story = stories.story(here(), "Le palier de Rose");
        AppearanceId rose = person(story, NewAppearance.adult("Rose-May " + story.id()));
        LinkToken first =
                links.create(here(), rose, Voice.SELF, Means.LINK, INES, "rose@example.org", null);
        Browser browser = new Browser(port);
        agree(browser, "/grand-palier/accords/" + first.text());
        endIn(rose, Duration.ofDays(30));

        renewals.ask();
        renewals.ask();
        int written = letters("Le palier de Rose");
        agree(browser, "/grand-palier/accords/" + token() + "?avis=changer");

        assertThat(written).isEqualTo(1);
        Instant end = credits.appearance(here(), rose).orElseThrow().expires();
        assertThat(end).isAfter(Instant.now().plus(Duration.ofDays(4 * 365)));
        assertThat(count("credits.signature", rose)).isEqualTo(2);
    }

    @Test
    void an_agreement_far_from_its_end_is_left_alone() {
        AppearanceId malika = person(story(), NewAppearance.adult("Malika"));
        String link = link(malika, Voice.SELF);
        Browser browser = new Browser(port);
        agree(browser, link);

        renewals.ask();
        agree(browser, link + "?avis=changer");

        assertThat(count("credits.signature", malika)).isEqualTo(1);
    }

    private void agree(Browser browser, String link) {
        Browser.Answer page = browser.get(link);
        Browser.Answer signed =
                browser.post(
                        link.replaceAll("\\?.*", ""),
                        "texte",
                        shown(page),
                        "nom",
                        "Rose-May Étienne",
                        "decision",
                        "oui");
        assertThat(signed.status()).as(signed.body()).isEqualTo(303);
    }

    private String token() {
        String letter =
                db.sql("SELECT body FROM platform.letter WHERE body LIKE '%Le palier de Rose%'")
                        .query((row, number) -> row.getString(1))
                        .single();
        Matcher found = LINK.matcher(letter);
        assertThat(found.find()).as(letter).isTrue();
        return found.group(1);
    }

    private void endIn(AppearanceId person, Duration left) {
        String soon = " SET expires_at = now() + interval '" + left.toDays() + " days' WHERE ";
        db.sql("UPDATE credits.signature" + soon + "appearance_id = :id")
                .param("id", person.value())
                .update();
        db.sql("UPDATE credits.appearance" + soon + "id = :id")
                .param("id", person.value())
                .update();
    }
}
