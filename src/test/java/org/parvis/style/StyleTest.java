package org.parvis.style;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import org.parvis.platform.web.Allowed;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** What STYLE.md says, where a machine can check it. */
@AnalyzeClasses(packages = "org.parvis", importOptions = ImportOption.DoNotIncludeTests.class)
class StyleTest {
    @ArchTest
    static final ArchRule kernelIsPlainJava =
            noClasses()
                    .that()
                    .resideInAPackage("org.parvis.kernel")
                    .and()
                    .doNotHaveSimpleName("package-info")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("org.springframework..", "jakarta..", "java.sql..");

    @ArchTest
    static final ArchRule controllersStayInTheirModule =
            classes().that().areAnnotatedWith(Controller.class).should().notBePublic();

    @ArchTest
    static final ArchRule storesStayInTheirModule =
            classes()
                    .that()
                    .haveSimpleNameEndingWith("Store")
                    .and()
                    .areNotInterfaces()
                    .and()
                    .resideOutsideOfPackage("org.parvis.platform..")
                    .should(beUsedOnlyInTheirModule());

    @ArchTest
    static final ArchRule everyRouteNamesItsAction =
            methods()
                    .that()
                    .areAnnotatedWith(GetMapping.class)
                    .or()
                    .areAnnotatedWith(PostMapping.class)
                    .or()
                    .areAnnotatedWith(RequestMapping.class)
                    .or()
                    .areAnnotatedWith(PutMapping.class)
                    .or()
                    .areAnnotatedWith(PatchMapping.class)
                    .or()
                    .areAnnotatedWith(DeleteMapping.class)
                    .should()
                    .beAnnotatedWith(Allowed.class);

    @ArchTest
    static final ArchRule timeComesFromTheClock =
            noClasses()
                    .that()
                    .resideOutsideOfPackages("org.parvis.platform..")
                    .should()
                    .callMethod(Instant.class, "now")
                    .orShould()
                    .callMethod(LocalDate.class, "now")
                    .orShould()
                    .callMethod(LocalDateTime.class, "now")
                    .orShould()
                    .callMethod(OffsetDateTime.class, "now")
                    .orShould()
                    .callMethod(ZonedDateTime.class, "now")
                    .orShould()
                    .callMethod(Clock.class, "systemUTC")
                    .orShould()
                    .callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule nothingIsInjectedIntoFields =
            noFields().should().beAnnotatedWith(Autowired.class);

    @ArchTest
    static final ArchRule transactionsAreExplicit =
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .haveFullyQualifiedName(
                            "org.springframework.transaction.annotation.Transactional")
                    .orShould()
                    .dependOnClassesThat()
                    .haveFullyQualifiedName("org.springframework.scheduling.annotation.Async")
                    .orShould()
                    .dependOnClassesThat()
                    .haveFullyQualifiedName("org.springframework.beans.factory.annotation.Value");

    /** The platform is the one house whose packages lean on each other. */
    @ArchTest
    static final ArchRule packagesDoNotImportEachOtherInACircle =
            slices().matching("org.parvis.(**)")
                    .should()
                    .beFreeOfCycles()
                    .ignoreDependency(
                            resideInAPackage("org.parvis.platform.."),
                            resideInAPackage("org.parvis.platform.."));

    private static ArchCondition<JavaClass> beUsedOnlyInTheirModule() {
        return new ArchCondition<>("be used only in their module") {
            @Override
            public void check(JavaClass store, ConditionEvents events) {
                store.getDirectDependenciesToSelf().stream()
                        .filter(use -> !module(use.getOriginClass()).equals(module(store)))
                        .forEach(use ->
                                events.add(
                                        SimpleConditionEvent.violated(
                                                store, use.getDescription())));
            }
        };
    }

    /** The word after {@code org.parvis}. */
    private static String module(JavaClass type) {
        return type.getPackageName().split("\\.")[2];
    }
}
