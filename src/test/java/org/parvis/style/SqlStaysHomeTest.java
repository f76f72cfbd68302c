package org.parvis.style;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.parvis.platform.sql.Migrations;

class SqlStaysHomeTest {
    private static final Pattern TABLE =
            Pattern.compile("(?:FROM|JOIN|INTO|UPDATE|TABLE)\\s+(?:ONLY\\s+)?([a-z]+)\\.[a-z_]+");

    @Test
    void no_module_touches_the_tables_of_another() {
        Stream<Path> code =
                Sources.under("src/main/java").filter(file -> file.toString().endsWith(".java"));
        Stream<Path> migrations = Sources.under("src/main/resources/db/migration");

        List<String> trespasses =
                Stream.concat(code, migrations).flatMap(SqlStaysHomeTest::trespasses).toList();

        assertThat(trespasses).isEmpty();
    }

    private static Stream<String> trespasses(Path file) {
        String home = home(file);
        return TABLE.matcher(Sources.text(file))
                .results()
                .map(found -> found.group(1))
                .filter(Migrations.MODULES::contains)
                .filter(schema -> !schema.equals(home))
                .map(schema -> file + " touches " + schema);
    }

    private static String home(Path file) {
        String path = file.toString();
        return Migrations.MODULES.stream()
                .filter(module -> path.contains("/" + module + "/"))
                .findFirst()
                .orElseGet(() -> file.getParent().getFileName().toString());
    }
}
