package org.parvis.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.parvis.kernel.Role;
import org.parvis.world.Browser;

/** The same walk for somebody whose telephone runs no script. */
class NoScriptJourneyTest extends Journey {
    @Test
    void an_article_is_written_sent_agreed_and_published_without_javascript() {
        String title = "Le banc de la passerelle " + UUID.randomUUID().toString().substring(0, 8);
        Person author = withRole(withoutScript(), Role.CONTRIBUTOR);

        author.open("/grand-palier/participer/texte").press("Je commence");
        author.fill("Un titre", title);
        author.fill(
                "Votre texte",
                "Le banc est revenu.\n\n## Qui l’a demandé ?\n\nNous, pendant deux ans.");
        author.page.locator("input[name=seen][value=NO]").check();
        author.press("Je continue");
        author.page.locator("#personnes form[action$='/aucune'] button").click();
        author.tick("C’est moi qui ai écrit").press("J’envoie à la rédaction");
        author.sees("est parti à la rédaction");
        String desk =
                author.page.url().replaceFirst("\\?.*", "").replaceFirst(".*localhost:\\d+", "");

        Person facilitator = withRole(withoutScript(), Role.FACILITATOR);
        facilitator.open("/grand-palier/redaction/a-relire").sees(title);
        facilitator.open(desk + "/relecture").press("Je publie").sees("est en ligne");

        assertThat(new Browser(port).get("/grand-palier/lire").body()).contains(title);
        withoutScript().open("/grand-palier/lire").follow(title).sees("Nous, pendant deux ans.");
    }
}
