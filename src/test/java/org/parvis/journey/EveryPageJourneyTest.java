package org.parvis.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.RequestOptions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.parvis.demonstration.Excerpts;
import org.parvis.identity.Account;
import org.parvis.kernel.Language;
import org.parvis.kernel.Role;
import org.parvis.world.RouteSamples;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every page there is, on a small telephone, as somebody sees it who may see all: nothing to scroll
 * sideways for, and nothing axe reproaches. New pages join by themselves.
 */
class EveryPageJourneyTest extends Journey {
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final Pattern VARIABLE = Pattern.compile("\\{\\*?([a-zA-Z]+)(:[^/]*)?\\}");
    private static final String TOO_WIDE =
            "() => document.documentElement.scrollWidth > document.documentElement.clientWidth";

    @Autowired ObjectProvider<RouteSamples> samples;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Test
    void every_page_fits_a_small_telephone_and_is_accessible() {
        Excerpts.play(server, Set.of("la-barbiere-de-la-place", "quatorze-balcons"));
        Account everything = accounts.create("Tout", "tout@example.org", Language.FRENCH);
        accounts.grant(everything.id(), Role.EDITOR, world.grandPalier.id());
        accounts.grant(everything.id(), Role.ADMINISTRATOR, null);
        Person person = onPhone().signIn(accounts.signInLink(everything.id(), "/compte"));

        List<String> wrong = new ArrayList<>();
        int seen = 0;
        for (String path : paths()) {
            if (isPage(person, path)) {
                look(person.open(path), path, wrong);
                seen++;
            }
        }

        assertThat(wrong).isEmpty();
        assertThat(seen).isGreaterThan(50);
    }

    private static boolean isPage(Person person, String path) {
        APIResponse answer =
                person.context()
                        .request()
                        .get(path, RequestOptions.create().setHeader("Accept", "text/html"));
        String type = answer.headers().getOrDefault("content-type", "");
        return answer.status() == 200 && type.startsWith("text/html");
    }

    private static void look(Person person, String path, List<String> wrong) {
        if (Boolean.TRUE.equals(person.page.evaluate(TOO_WIDE))) {
            wrong.add(path + ": wider than the screen");
        }
        for (Rule rule : new AxeBuilder(person.page).withTags(RULES).analyze().getViolations()) {
            rule.getNodes()
                    .forEach(node -> wrong.add(path + ": " + rule.getId() + " " + node.getHtml()));
        }
    }

    private Set<String> paths() {
        Set<String> paths = new TreeSet<>();
        for (RequestMappingInfo info : mappings.getHandlerMethods().keySet()) {
            if (info.getMethodsCondition().getMethods().contains(RequestMethod.GET)) {
                info.getPatternValues().forEach(pattern -> paths.add(filled(pattern)));
            }
        }
        paths.removeIf(path -> path.contains("{"));
        return paths;
    }

    /** Variables for which nobody has a sample stay. */
    private String filled(String pattern) {
        Map<String, String> values = new HashMap<>(Map.of("portal", "grand-palier"));
        samples.forEach(sample -> {
            values.putAll(sample.words(pattern));
            values.putAll(sample.things(pattern, world.grandPalier));
        });
        return VARIABLE.matcher(pattern)
                .replaceAll(found -> values.getOrDefault(found.group(1), "{}"));
    }
}
