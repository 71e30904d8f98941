package org.canvass;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The rooms of ARCHITECTURE.md: a package imports only packages on earlier lines, never its own line. */
class ArchitectureTest {

    private static final List<List<String>> LINES = List.of(
            List.of("organization", "survey", "statistics"),
            List.of("mail", "calendar"),
            List.of("account", "segmentation"),
            List.of("intake", "wave"),
            List.of("invitation"),
            List.of("response", "leaver"),
            List.of("staff"),
            List.of("placement"),
            List.of("action"),
            List.of("report"),
            List.of("home", "launch"),
            List.of("demo"));

    /** Our own classes only: looking up every library that they touch takes most of an import's time. */
    private static final JavaClasses CLASSES = ArchConfiguration.withThreadLocalScope(configuration -> {
        configuration.setResolveMissingDependenciesFromClassPath(false);
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.canvass");
    });

    @Test
    void aPackageImportsOnlyPackagesOnEarlierLines() {
        var rule = layeredArchitecture().consideringOnlyDependenciesInLayers().withOptionalLayers(true);
        for (List<String> line : LINES) {
            for (String room : line) {
                rule = rule.layer(room).definedBy("org.canvass." + room + "..");
            }
        }
        List<String> earlier = new ArrayList<>();
        for (List<String> line : LINES) {
            for (String room : line) {
                rule = earlier.isEmpty()
                        ? rule.whereLayer(room).mayNotAccessAnyLayer()
                        : rule.whereLayer(room).mayOnlyAccessLayers(earlier.toArray(String[]::new));
            }
            earlier.addAll(line);
        }
        rule.check(CLASSES);
    }

    @Test
    void noTwoRoomsImportEachOther() {
        SlicesRuleDefinition.slices()
                .matching("org.canvass.(*)..")
                .should()
                .beFreeOfCycles()
                .check(CLASSES);
    }

    @Test
    void everyRoomIsNamedInTheList() {
        var named = LINES.stream().flatMap(List::stream).toList();
        var found = CLASSES.stream()
                .map(c -> c.getPackageName().replaceFirst("^org\\.canvass\\.?", ""))
                .filter(name -> !name.isEmpty())
                .map(name -> name.split("\\.")[0])
                .distinct()
                .toList();
        org.assertj.core.api.Assertions.assertThat(named).containsAll(found);
    }
}
