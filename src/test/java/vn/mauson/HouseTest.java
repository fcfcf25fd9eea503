package vn.mauson;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Map;
import java.util.Set;

/** The table of packages in the README, as rules: a package knows only those its row names. */
@AnalyzeClasses(packages = "vn.mauson", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseTest {
    private static final Set<String> PURE =
            Set.of("measure", "geometry", "plan", "overlay", "network", "cql2", "people");
    private static final Map<String, Set<String>> MAY_KNOW = Map.ofEntries(
            Map.entry("measure", Set.of()),
            Map.entry("geometry", Set.of("measure")),
            Map.entry("plan", Set.of("measure")),
            Map.entry("cql2", Set.of("geometry", "measure")),
            Map.entry("overlay", Set.of("geometry", "measure")),
            Map.entry("network", Set.of("geometry", "measure")),
            Map.entry("formats", Set.of("geometry", "measure")),
            Map.entry("pack", Set.of("plan", "geometry", "measure")),
            Map.entry("people", Set.of("measure")),
            Map.entry("store", Set.of("people", "pack", "plan", "geometry", "measure")),
            Map.entry("ingest", Set.of("store", "pack", "formats", "overlay", "plan", "geometry", "measure")),
            Map.entry("analysis", Set.of("overlay", "network", "store", "pack", "plan", "geometry", "measure")),
            Map.entry(
                    "progress",
                    Set.of("analysis", "overlay", "network", "store", "people", "pack", "plan", "geometry", "measure")),
            Map.entry(
                    "tiles",
                    Set.of(
                            "progress",
                            "analysis",
                            "overlay",
                            "network",
                            "store",
                            "people",
                            "pack",
                            "plan",
                            "geometry",
                            "measure")),
            Map.entry(
                    "ogcapi",
                    Set.of(
                            "tiles",
                            "progress",
                            "analysis",
                            "store",
                            "people",
                            "pack",
                            "plan",
                            "cql2",
                            "geometry",
                            "measure")),
            Map.entry(
                    "wms",
                    Set.of(
                            "ogcapi",
                            "tiles",
                            "progress",
                            "analysis",
                            "store",
                            "people",
                            "pack",
                            "plan",
                            "geometry",
                            "measure")),
            Map.entry(
                    "paper",
                    Set.of(
                            "wms",
                            "ogcapi",
                            "tiles",
                            "progress",
                            "analysis",
                            "store",
                            "pack",
                            "plan",
                            "geometry",
                            "people",
                            "measure")),
            Map.entry(
                    "site",
                    Set.of(
                            "tiles",
                            "progress",
                            "analysis",
                            "overlay",
                            "network",
                            "store",
                            "people",
                            "pack",
                            "plan",
                            "geometry",
                            "measure")),
            Map.entry("entry", Set.of("store", "people", "pack", "plan", "measure")),
            Map.entry(
                    "desk",
                    Set.of("entry", "site", "ingest", "store", "people", "pack", "plan", "geometry", "measure")));

    @ArchTest
    static final ArchRule aPackageKnowsOnlyThoseAboveIt = classes().should(new ArchCondition<>("keep to the table") {
        @Override
        public void check(JavaClass type, ConditionEvents events) {
            String home = room(type);
            if (home.isEmpty()) {
                return;
            }
            Set<String> allowed = MAY_KNOW.getOrDefault(home, Set.of());
            type.getDirectDependenciesFromSelf().stream()
                    .filter(dependency -> !room(dependency.getTargetClass()).isEmpty())
                    .filter(dependency -> !room(dependency.getTargetClass()).equals(home))
                    .filter(dependency -> !allowed.contains(room(dependency.getTargetClass())))
                    .forEach(
                            dependency -> events.add(SimpleConditionEvent.violated(type, dependency.getDescription())));
        }
    });

    @ArchTest
    static final ArchRule everyPackageStandsInTheTable = classes().should(new ArchCondition<>("be in a known package") {
        @Override
        public void check(JavaClass type, ConditionEvents events) {
            if (!room(type).isEmpty() && !MAY_KNOW.containsKey(room(type))) {
                events.add(SimpleConditionEvent.violated(type, type.getName() + " is in no package of the table"));
            }
        }
    });

    @ArchTest
    static final ArchRule theMathematicsKnowsNoFramework = noClasses()
            .that()
            .resideInAnyPackage(
                    PURE.stream().map(name -> "vn.mauson." + name + "..").toArray(String[]::new))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "java.sql..", "javax.sql..", "org.h2..", "jakarta..");

    @ArchTest
    // The formats read GeoPackages, which are SQLite files.
    static final ArchRule sqlStaysInTheStore = noClasses()
            .that()
            .resideOutsideOfPackages("vn.mauson.store..", "vn.mauson.formats..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework.jdbc..", "java.sql..");

    private static String room(JavaClass type) {
        String name = type.getPackageName();
        return name.startsWith("vn.mauson.")
                ? name.substring("vn.mauson.".length()).split("\\.")[0]
                : "";
    }
}
