package org.parvis.portal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Advance widths of the display face's letters, in em, at its three stretches. */
final class Advances {
    private static final Map<Integer, Map<Integer, Double>> BY_STRETCH = read();

    private Advances() {}

    static Map<Integer, Double> at(int stretch) {
        return Objects.requireNonNull(BY_STRETCH.get(stretch), "no widths at this stretch");
    }

    private static Map<Integer, Map<Integer, Double>> read() {
        try (InputStream file =
                Objects.requireNonNull(
                        Advances.class.getResourceAsStream("/web/fonts/affiche-advances.json"))) {
            Map<String, Map<String, Double>> letters =
                    JsonMapper.shared().readValue(file, new TypeReference<>() {});
            Map<Integer, Map<Integer, Double>> stretches = new HashMap<>();
            letters.forEach((stretch, widths) ->
                    stretches.put(Integer.valueOf(stretch), byCodePoint(widths)));
            return stretches;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<Integer, Double> byCodePoint(Map<String, Double> widths) {
        Map<Integer, Double> advances = new HashMap<>();
        widths.forEach((letter, width) -> advances.put(letter.codePointAt(0), width));
        return advances;
    }
}
