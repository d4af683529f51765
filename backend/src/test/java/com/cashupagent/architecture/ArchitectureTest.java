package com.cashupagent.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Holds the house's rules on every class of {@code main}, after making sure that the classes were really seen. */
class ArchitectureTest {
    private static final String ROOT = "com.cashupagent.";

    /** Lowest first; packages in one row know nothing of each other. */
    private static final List<List<String>> FLOORS = List.of(
            List.of("model"),
            List.of("json"),
            List.of("problem"),
            List.of("scoring", "identifier"),
            List.of("net", "secret", "ops"),
            List.of("vault"),
            List.of("store"),
            List.of("jobs", "events"),
            List.of("read"),
            List.of("intake", "layout"),
            List.of("extract"),
            List.of("check"),
            List.of("route"),
            List.of("review"),
            List.of("deliver"),
            List.of("pipeline"),
            List.of("evaluate"),
            List.of("batch"),
            List.of("auth"),
            List.of("http"),
            List.of("console"),
            List.of("config"),
            List.of("cli"),
            List.of("app"));

    private static final List<String> STAGES = List.of("read", "layout", "extract", "check", "route");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            // The program that makes the CDN tree stands on the class path while the reactor tests; it is not shipped.
            .withImportOption(location -> !location.contains("/cdn/"))
            .importPackages("com.cashupagent");

    @Test
    void theClassesWereSeen() {
        Set<String> seen = CLASSES.stream().map(ArchitectureTest::floor).collect(Collectors.toSet());
        assertThat(CLASSES).hasSizeGreaterThan(100);
        assertThat(seen)
                .contains("model", "problem", "store", "intake", "read", "extract", "pipeline", "auth", "http", "app");
    }

    @Test
    void everyPackageHasItsFloor() {
        Set<String> known = FLOORS.stream().flatMap(List::stream).collect(Collectors.toSet());
        assertThat(CLASSES.stream().map(ArchitectureTest::floor).collect(Collectors.toSet()))
                .isSubsetOf(known);
    }

    @TestFactory
    List<DynamicTest> importsOnlyLowerFloors() {
        List<DynamicTest> tests = new ArrayList<>();
        for (int i = 0; i < FLOORS.size(); i++) {
            for (String name : FLOORS.get(i)) {
                String[] notBelow = FLOORS.subList(i, FLOORS.size()).stream()
                        .flatMap(List::stream)
                        .filter(other -> !other.equals(name))
                        .map(other -> ROOT + other + "..")
                        .toArray(String[]::new);
                tests.add(DynamicTest.dynamicTest(
                        name,
                        () -> noClasses()
                                .that()
                                .resideInAPackage(ROOT + name + "..")
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage(notBelow)
                                .allowEmptyShould(true)
                                .check(CLASSES)));
            }
        }
        return tests;
    }

    @TestFactory
    List<DynamicTest> stagesDoNotImportOneAnother() {
        return STAGES.stream()
                .map(stage -> DynamicTest.dynamicTest(
                        stage,
                        () -> noClasses()
                                .that()
                                .resideInAPackage(ROOT + stage + "..")
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage(STAGES.stream()
                                        .filter(other -> !other.equals(stage))
                                        .map(other -> ROOT + other + "..")
                                        .toArray(String[]::new))
                                .check(CLASSES)))
                .toList();
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching(ROOT + "(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void modelHoldsOnlyData() {
        classes()
                .that()
                .resideInAPackage(ROOT + "model..")
                .and()
                .areTopLevelClasses()
                .should()
                .beRecords()
                .orShould()
                .beEnums()
                .orShould()
                .beInterfaces()
                .check(CLASSES);
    }

    @TestFactory
    List<DynamicTest> librariesStayInTheirPlace() {
        return List.of(
                only("io.javalin..", "http", "console"),
                only("org.eclipse.jetty..", "http"),
                only("org.apache.pdfbox..", "read.pdf"),
                only("net.sourceforge.tess4j..", "read.ocr.tesseract"),
                only("com.sun.jna..", "read.ocr.tesseract"),
                only("javax.imageio..", "read.ocr"),
                only("org.jdbi..", "store.sql", "jobs"),
                only("java.sql..", "store.sql", "jobs"),
                only("com.github.kagkarlsson..", "jobs"),
                only("com.nimbusds..", "auth", "secret", "deliver.erp.netsuite"),
                only("com.dashjoin..", "deliver.erp.mapping"),
                only("dev.langchain4j..", "extract.llm"),
                only("io.github.resilience4j..", "extract.llm"),
                // What the client of language models brings; all else is Jackson 3.
                only("com.fasterxml.jackson.databind..", "extract.llm"),
                only("picocli..", "cli", "app"),
                only("java.net.http..", "net"),
                only("okhttp3..", "net"),
                only("okio..", "net"),
                only("org.apache.sshd..", "net"),
                only("com.azure..", "vault"),
                only("com.microsoft.aad..", "vault"),
                only("reactor..", "vault"),
                only("io.github.jopenlibs..", "vault"),
                only("javax.net..", "net"));
    }

    @Test
    void onlyTheGuardedCallerConnects() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "net..")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.net.Socket")
                .orShould()
                .callMethod(java.net.URL.class, "openStream")
                .orShould()
                .callMethod(java.net.URL.class, "openConnection")
                .check(CLASSES);
    }

    @Test
    void timeComesFromAClock() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "app..")
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .check(CLASSES);
    }

    @Test
    void onlyTheCommandLinePrints() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "cli..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(CLASSES);
    }

    @Test
    void namesSayWhatAThingIs() {
        noClasses()
                .should()
                .haveSimpleNameEndingWith("Impl")
                .orShould()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Utils")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveSimpleNameEndingWith("Manager")
                .check(CLASSES);
    }

    @Test
    void everyPackageIsNullMarked() {
        Set<String> unmarked = CLASSES.stream()
                .map(JavaClass::getPackage)
                .distinct()
                .filter(p -> !p.isAnnotatedWith(NullMarked.class))
                .map(p -> p.getName())
                .collect(Collectors.toSet());
        assertThat(unmarked).isEmpty();
    }

    private static DynamicTest only(String library, String... homes) {
        String[] allowed =
                List.of(homes).stream().map(home -> ROOT + home + "..").toArray(String[]::new);
        DescribedPredicate<JavaClass> outside = not(resideInAnyPackage(allowed));
        return DynamicTest.dynamicTest(
                library + " in " + String.join(", ", homes),
                () -> noClasses()
                        .that(outside)
                        .should()
                        .dependOnClassesThat(resideInAPackage(library))
                        .check(CLASSES));
    }

    private static String floor(JavaClass type) {
        String below =
                type.getPackageName().substring(Math.min(type.getPackageName().length(), ROOT.length()));
        int dot = below.indexOf('.');
        return dot < 0 ? below : below.substring(0, dot);
    }
}
