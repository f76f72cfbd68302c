package org.parvis.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Icons, drawn posters and waves come out of their templates. */
class DrawingsTest {
    private static final Set<String> FILLS = Set.of("a", "n", "p", "t", "b", "al", "nl", "pl");
    private static final TemplateEngine TEMPLATES =
            TemplateEngine.createPrecompiled(ContentType.Html);

    @ParameterizedTest
    @MethodSource("icons")
    void every_icon_is_one_hidden_shape(String name) {
        Element icon = drawn("portal/icon.jte", Map.of("name", name, "css", "ic"));

        assertThat(icon.attr("aria-hidden")).isEqualTo("true");
        assertThat(icon.select("path").attr("d")).startsWith("M");
    }

    @Test
    void an_icon_nobody_drew_is_a_mistake() {
        Map<String, Object> unknown = Map.of("name", "unicorn");

        assertThatThrownBy(() -> drawn("portal/icon.jte", unknown))
                .hasRootCauseMessage("no icon is named unicorn");
    }

    @ParameterizedTest
    @MethodSource("posters")
    void every_poster_is_cut_from_the_inks_only(String name) {
        Element poster = drawn("portal/poster.jte", Map.of("name", name));

        assertThat(poster.attr("viewBox")).isEqualTo("0 0 320 180");
        assertThat(poster.select("[fill], [style]")).isEmpty();
        assertThat(poster.select("path, circle")).isNotEmpty().allMatch(DrawingsTest::inked);
    }

    @Test
    void no_poster_is_drawn_under_two_names() {
        Set<String> drawings = new HashSet<>();

        posters()
                .forEach(name ->
                        drawings.add(drawn("portal/poster.jte", Map.of("name", name)).outerHtml()));

        assertThat(drawings).hasSameSizeAs(posters());
        assertThat(posters()).contains(Posters.ANY);
    }

    @Test
    void a_poster_speaks_when_it_has_a_label_and_hides_otherwise() {
        Element spoken = drawn("portal/poster.jte", Map.of("name", "bike", "label", "Un vélo"));
        Element silent = drawn("portal/poster.jte", Map.of("name", "bike"));

        assertThat(spoken.attr("role")).isEqualTo("img");
        assertThat(spoken.attr("aria-label")).isEqualTo("Un vélo");
        assertThat(spoken.hasAttr("aria-hidden")).isFalse();
        assertThat(silent.attr("aria-hidden")).isEqualTo("true");
        assertThat(silent.hasAttr("role")).isFalse();
    }

    @Test
    void a_wave_is_as_high_as_the_loudest_moment_of_each_bar() {
        List<Integer> quietThenLoud = List.of(0, 0, 0, 0, 100, 100, 100, 400);

        String wave =
                drawn("portal/wave.jte", Map.of("peaks", quietThenLoud)).select("path").attr("d");

        assertThat(wave).startsWith("M0 16.5h3v3.0h-3z").endsWith("M295 1.5h3v33.0h-3z");
        assertThat(wave.split("M")).hasSize(61);
    }

    static Set<String> icons() {
        return Icons.names();
    }

    static List<String> posters() {
        return Posters.NAMES;
    }

    private static boolean inked(Element shape) {
        return shape.classNames().stream().anyMatch(FILLS::contains)
                || shape.parents().stream()
                        .anyMatch(group -> group.classNames().stream().anyMatch(FILLS::contains));
    }

    private static Element drawn(String template, Map<String, Object> parameters) {
        StringOutput output = new StringOutput();
        TEMPLATES.render(template, parameters, output);
        return Jsoup.parseBodyFragment(output.toString()).expectFirst("svg");
    }
}
