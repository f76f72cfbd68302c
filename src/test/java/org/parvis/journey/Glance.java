package org.parvis.journey;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Pages in the state somebody brought them to: everything unfolded, by day and in the dark, no
 * wider than the screen. Shots are left under {@code target/looks}.
 */
final class Glance {
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final String UNFOLD =
            "() => document.querySelectorAll('main details').forEach((one) => { one.open = true; })";
    private static final String WIDER =
            "document.documentElement.scrollWidth - document.documentElement.clientWidth";

    /** Milliseconds until buttons have taken their colours of the night. */
    private static final int SETTLES = 400;

    private final List<String> wrong = new ArrayList<>();
    private int seen;

    /** Looks at the page as it is now. */
    void at(Person person, String state) {
        Page page = person.page;
        page.evaluate(UNFOLD);
        if (((Number) page.evaluate(WIDER)).intValue() > 0) {
            wrong.add(state + ": wider than the screen");
        }
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setPath(Path.of("target", "looks", "state-" + name(state) + ".png"))
                        .setFullPage(true));
        violations(new AxeBuilder(page).withTags(RULES), state);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        page.waitForTimeout(SETTLES);
        violations(
                new AxeBuilder(page).withRules(List.of("color-contrast")), state + ", in the dark");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        seen++;
    }

    private void violations(AxeBuilder axe, String state) {
        for (Rule rule : axe.analyze().getViolations()) {
            rule.getNodes()
                    .forEach(node -> wrong.add(state + ": " + rule.getId() + " " + node.getHtml()));
        }
    }

    private static String name(String state) {
        return state.replaceAll("[^a-z]+", "-");
    }

    List<String> wrong() {
        return wrong;
    }

    /** How many states were looked at. */
    int seen() {
        return seen;
    }
}
