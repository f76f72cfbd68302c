package org.parvis.style;

import org.junit.jupiter.api.Test;
import org.parvis.Parvis;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTest {
    @Test
    void every_module_imports_only_what_its_front_page_allows() {
        ApplicationModules.of(Parvis.class).verify();
    }
}
