package org.parvis.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.demonstration.Excerpts;
import org.parvis.kernel.Role;

/** axe on every page, small and in the dark: no violation of WCAG 2.2 A and AA. */
class AccessibilityJourneyTest extends Journey {
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final List<String> PUBLIC =
            List.of(
                    "/",
                    "/grand-palier",
                    "/en/grand-palier",
                    "/ar/grand-palier",
                    "/grand-palier/voir",
                    "/grand-palier/ecouter",
                    "/grand-palier/lire",
                    "/grand-palier/themes",
                    "/grand-palier/chercher?q=palier",
                    "/grand-palier/chercher?q=xyzzy",
                    "/grand-palier/voir/la-barbiere-de-la-place",
                    "/grand-palier/ecouter/la-loge-episode-12-les-cles-de-m-ferreira",
                    "/grand-palier/lire/le-marche-du-jeudi-demenage-et-ca-discute",
                    "/grand-palier/lire/le-banc-qui-n-existe-pas",
                    "/grand-palier/retirer-mon-image",
                    "/grand-palier/mentions",
                    "/grand-palier/charte",
                    "/grand-palier/accessibilite",
                    "/grand-palier/participer",
                    "/grand-palier/participer/texte/sans-compte",
                    "/grand-palier/participer/donnees/sans-compte",
                    "/grand-palier/labo",
                    "/connexion");
    private static final List<String> STUDIO =
            List.of(
                    "/compte",
                    "/grand-palier/redaction",
                    "/grand-palier/redaction/a-relire",
                    "/grand-palier/redaction/mes-recits",
                    "/grand-palier/redaction/accords",
                    "/grand-palier/redaction/retraits",
                    "/grand-palier/redaction/code",
                    "/grand-palier/redaction/equipe",
                    "/grand-palier/redaction/journal",
                    "/grand-palier/participer/film",
                    "/grand-palier/participer/texte");

    @BeforeEach
    void storiesAreOnline() {
        Excerpts.play(
                server,
                Set.of(
                        "la-barbiere-de-la-place",
                        "la-loge-episode-12",
                        "le-marche-du-jeudi-demenage",
                        "jai-appris-le-velo-a-52-ans",
                        "quatorze-balcons",
                        "mon-premier-hiver",
                        "onzieme-etage-suite"));
    }

    @Test
    void public_pages_have_no_accessibility_violation_at_360_pixels() {
        assertAccessible(onPhone(), PUBLIC);
    }

    @Test
    void public_pages_have_no_accessibility_violation_in_the_dark() {
        assertAccessible(inTheDark(1280), PUBLIC);
    }

    @Test
    void the_studio_has_no_accessibility_violation() {
        Person editor = withRole(onPhone(), Role.EDITOR);
        assertAccessible(editor, STUDIO);
        assertAccessible(editor, stepsOfAStory(editor));
        assertAccessible(withRole(inTheDark(1280), Role.EDITOR), STUDIO);
    }

    /** Telling, sending, reviewing, captions and crew of the film that waits. */
    private static List<String> stepsOfAStory(Person editor) {
        editor.open("/grand-palier/redaction/a-relire").follow("les chaises du F");
        String desk =
                editor.page.url().replaceFirst(".*localhost:\\d+", "").replace("/relecture", "");
        return List.of(
                desk,
                desk + "/raconter",
                desk + "/accords",
                desk + "/relecture",
                desk + "/sous-titres",
                desk + "/personnes",
                desk + "/equipe");
    }

    private static void assertAccessible(Person person, List<String> paths) {
        List<String> violations = new ArrayList<>();
        for (String path : paths) {
            person.open(path);
            for (Rule rule :
                    new AxeBuilder(person.page).withTags(RULES).analyze().getViolations()) {
                rule.getNodes()
                        .forEach(node ->
                                violations.add(path + ": " + rule.getId() + " " + node.getHtml()));
            }
        }
        assertThat(violations).isEmpty();
    }
}
