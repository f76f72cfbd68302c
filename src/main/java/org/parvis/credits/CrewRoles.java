package org.parvis.credits;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Language;
import org.springframework.stereotype.Component;

/** The roles a crew may have, from {@code credits/roles.tsv}, in the order of the file. */
@Component
public final class CrewRoles {
    private final Map<String, CrewRole> byCode = new LinkedHashMap<>();

    CrewRoles() {
        for (String line : lines()) {
            if (!line.isBlank() && !line.startsWith("#")) {
                CrewRole role = parse(line);
                byCode.put(role.code(), role);
            }
        }
    }

    List<CrewRole> all() {
        return List.copyOf(byCode.values());
    }

    public Optional<CrewRole> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    private static CrewRole parse(String line) {
        String[] cells = line.split("\t", -1);
        if (cells.length != 6) {
            throw new IllegalStateException(
                    "credits/roles.tsv: six cells are expected in: " + line);
        }
        Map<Language, String> names =
                Map.of(
                        Language.FRENCH,
                        cells[1],
                        Language.ENGLISH,
                        cells[2],
                        Language.ARABIC,
                        cells[3]);
        return new CrewRole(cells[0], names, known(cells[4]), known(cells[5]));
    }

    private static @Nullable String known(String cell) {
        return cell.equals("-") ? null : cell;
    }

    private static List<String> lines() {
        try (InputStream file =
                Objects.requireNonNull(CrewRoles.class.getResourceAsStream("/credits/roles.tsv"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("credits/roles.tsv cannot be read", e);
        }
    }
}
