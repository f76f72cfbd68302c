package org.parvis.credits.paper;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.parvis.credits.AppearanceId;
import org.parvis.credits.CreditsPages;
import org.parvis.credits.NewAppearance;
import org.parvis.kernel.Role;
import org.parvis.kernel.SubjectRef;
import org.parvis.world.Browser;
import org.parvis.world.Browser.Answer;

class PaperSheetTest extends CreditsPages {
    @Test
    void the_paper_is_printed_with_its_number_which_leads_back() {
        SubjectRef story = story();
        AppearanceId adult = person(story, NewAppearance.adult("Mme Keïta"));
        AppearanceId child = person(story, NewAppearance.minor("Ilyès", 13));
        Browser contributor = as(Role.CONTRIBUTOR);
        String path = base(story) + "/personnes/papier";

        Answer together = contributor.get(path);
        Answer alone = contributor.get(path + "?feuille=seules&langue=ar");
        String number = PaperSheets.number(child.value());
        Answer found =
                as(Role.FACILITATOR)
                        .get(
                                "/grand-palier/redaction/accords/papiers?numero="
                                        + number.replace(" ", "+"));

        assertThat(together.page().select("table.sign tbody th").eachText()).contains("Mme Keïta");
        assertThat(together.page().select("table.sign").text()).doesNotContain("Ilyès");
        assertThat(together.page().select("article.paper")).hasSize(2);
        assertThat(alone.page().select("article.paper")).hasSize(2);
        Elements ofChild = alone.page().select("article.paper[aria-label=Ilyès]");
        assertThat(ofChild.select(".lines")).hasSize(3);
        assertThat(ofChild.select("[lang=ar][dir=rtl]")).hasSize(2);
        assertThat(ofChild.text()).contains(number).contains("Version 3");
        assertThat(contributor.get(path + "?personne=" + adult).page().select("article.paper"))
                .hasSize(1);
        assertThat(found.location()).endsWith("/signes?personne=" + child);
        assertThat(contributor.get(base(story) + "/personnes/signes").status()).isEqualTo(403);
    }
}
