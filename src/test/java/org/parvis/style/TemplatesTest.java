package org.parvis.style;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.parvis.platform.web.Page;

class TemplatesTest {
    private static final Path TEMPLATES = Path.of("src/main/jte");
    private static final Pattern INLINE_SCRIPT =
            Pattern.compile(
                    "<script(?![^>]*(?:src=|application/(?:ld\\+)?json))|\\son[a-z]+=\"|<style|javascript:");
    private static final Pattern ELSEWHERE = Pattern.compile("(?:src|href)=\"(?:https?:)?//");

    @Test
    void every_page_has_its_template() {
        JavaClasses classes =
                new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.parvis");

        List<String> missing =
                classes.stream()
                        .filter(type -> type.isAssignableTo(Page.class) && type.isRecord())
                        .map(type -> Page.template(type.reflect()))
                        .filter(template -> Files.notExists(TEMPLATES.resolve(template)))
                        .toList();

        assertThat(missing).isEmpty();
    }

    @Test
    void no_template_carries_a_script_or_a_stylesheet_of_its_own() {
        assertThat(templatesWith(INLINE_SCRIPT)).isEmpty();
    }

    @Test
    void no_page_fetches_anything_from_a_third_party() {
        assertThat(templatesWith(ELSEWHERE)).isEmpty();
    }

    private static List<String> templatesWith(Pattern pattern) {
        return Sources.under(TEMPLATES.toString())
                .filter(file -> pattern.matcher(Sources.text(file)).find())
                .map(Path::toString)
                .toList();
    }
}
