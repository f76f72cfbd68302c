package org.parvis.style;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.parvis.Parvis;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTest {
    /** A second package-info on the class path hides the module's own, with all that it allows. */
    @Test
    void no_test_folder_hides_the_front_page_of_a_module() {
        assertThat(Sources.under("src/test/java").map(Path::toString))
                .noneMatch(file -> file.endsWith("package-info.java"));
    }

    @Test
    void every_module_imports_only_what_its_front_page_allows() {
        ApplicationModules.of(Parvis.class).verify();
    }
}
