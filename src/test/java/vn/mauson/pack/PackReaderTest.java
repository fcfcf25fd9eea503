package vn.mauson.pack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.mauson.measure.EditionId;
import vn.mauson.measure.Refused;
import vn.mauson.measure.UnitLevel;
import vn.mauson.plan.Indicator;
import vn.mauson.plan.Observation;

class PackReaderTest {
    private static final Pack PACK = Bundled.PACK;

    @Test
    void readsEveryFigureOfTheBundledPack() {
        assertThat(PACK.targets()).hasSize(38);
        assertThat(PACK.tasks()).hasSize(22);
        assertThat(PACK.indicators()).hasSize(38 + 41);
        assertThat(PACK.observations()).hasSize(140);
        assertThat(PACK.gates()).hasSize(14);
        assertThat(PACK.roads()).hasSize(18);
        assertThat(PACK.forestClasses()).hasSize(191);
        assertThat(PACK.forestRules()).hasSize(17);
        assertThat(PACK.samples()).hasSize(5660);
    }

    @ParameterizedTest
    @MethodSource
    void everyEditionHasItsUnits(String edition, int communes, int districts) {
        EditionId id = new EditionId(edition);

        assertThat(PACK.listUnits(id, UnitLevel.COMMUNE)).hasSize(communes);
        assertThat(PACK.listUnits(id, UnitLevel.DISTRICT)).hasSize(districts);
        assertThat(PACK.listUnits(id, UnitLevel.PROVINCE)).hasSize(1);
    }

    static Object[][] everyEditionHasItsUnits() {
        return new Object[][] {{"2009", 226, 11}, {"2020", 200, 11}, {"2024-12", 194, 11}, {"2025-07", 65, 0}};
    }

    @Test
    void theEditionChangesInsideThePlanYear() {
        assertThat(PACK.editionOn(LocalDate.of(2024, 11, 30)).id().value()).isEqualTo("2020");
        assertThat(PACK.editionOn(LocalDate.of(2024, 12, 1)).id().value()).isEqualTo("2024-12");
    }

    @Test
    void theSameNumberMeansDifferentForestInTheTwoTables() {
        List<ForestClass> called72 =
                PACK.forestClasses().stream().filter(c -> c.maldlr() == 72).toList();

        assertThat(called72).extracting(ForestClass::ldlr).containsExactly("DTR", "RTCD");
        assertThat(called72).extracting(ForestClass::countsInCover).containsExactly(false, true);
    }

    @Test
    void keepsThePublishedResultsOfTheYear() {
        assertThat(published("grdp-growth", "2024")).isEqualTo(6.01);
        assertThat(published("state-budget-revenue", "2024")).isEqualTo(9805.5);
        assertThat(published("econ-share-services", "2024")).isEqualTo(50.31);
        assertThat(PACK.observations()).noneMatch(Observation::illustrative);
    }

    private static double published(String indicator, String period) {
        return PACK.observations().stream()
                .filter(o ->
                        o.indicatorId().equals(indicator) && o.period().code().equals(period))
                .findFirst()
                .orElseThrow()
                .value();
    }

    @Test
    void threeIndicatorsAreComputedFromFeatures() {
        assertThat(PACK.indicators())
                .filteredOn(i -> i.source() == Indicator.Source.COMPUTED)
                .extracting(Indicator::id)
                .containsExactlyInAnyOrder("commune-road-paved", "new-forest-planting", "forest-cover-rate");
    }

    @Test
    void aGateReopensOnItsDay() {
        assertThat(statusOf("na-nua", LocalDate.of(2023, 12, 13))).isEqualTo("suspended");
        assertThat(statusOf("na-nua", LocalDate.of(2023, 12, 14))).isEqualTo("open");
    }

    private static String statusOf(String gate, LocalDate day) {
        return PACK.gateStatuses().stream()
                .filter(s -> s.gateId().equals(gate) && !day.isBefore(s.from()))
                .filter(s -> s.to() == null || !day.isAfter(s.to()))
                .findFirst()
                .orElseThrow()
                .status();
    }

    @Test
    void aRoadOfAClassNobodyListedIsDrivenAtTheSpeedOfTheOthers() {
        assertThat(PACK.speedOf("expressway", "paved").kmh()).isEqualTo(80);
        assertThat(PACK.speedOf("forest_track", "earth")).isEqualTo(PACK.speedOf("other", "earth"));
    }

    @Test
    void namesAreInOneUnicodeForm() {
        assertThat(PACK.units()).allMatch(u -> Normalizer.isNormalized(u.names().vi(), Normalizer.Form.NFC));
        assertThat(PACK.units().get(0).names().vi()).isEqualTo("Tỉnh Lạng Sơn");
    }

    @Test
    void theHashChangesWithAByteOfAFile(@TempDir Path copy) throws IOException {
        copyPack(copy);
        assertThat(PackReader.read(copy).sha256()).isEqualTo(PACK.sha256());

        edit(copy, "recipe.csv", "planted_ha,9050", "planted_ha,9051");
        assertThat(PackReader.read(copy).sha256()).isNotEqualTo(PACK.sha256());
    }

    /**
     * A fault put into one file, and where and how it must be refused.
     *
     * @param place file and line; {@code #} stands for the line of the fault
     */
    record Fault(String file, String good, String bad, String place, String thing, String value, String allowed) {
        @Override
        public String toString() {
            return file + ": " + bad;
        }
    }

    static Stream<Fault> refusesWithFileLineValueAndWhatIsAllowed() {
        return Stream.of(
                new Fault(
                        "units.csv",
                        "population,population_year",
                        "population_year",
                        "units.csv:1",
                        "columns",
                        "population_year",
                        "a header with population"),
                new Fault(
                        "roads.csv",
                        "id,ref,",
                        "id,ref,colour,",
                        "roads.csv:1",
                        "column",
                        "colour",
                        "id, ref, name_vi"),
                new Fault(
                        "crosswalk.csv",
                        "2009,06439,",
                        "2009,99999,",
                        "crosswalk.csv:#",
                        "old_code",
                        "99999",
                        "a code of edition 2009"),
                new Fault(
                        "crosswalk.csv",
                        ",0.674031,",
                        ",0.5,",
                        "crosswalk.csv:",
                        "sum of shares of 2020 06040",
                        "0.825969",
                        "1, within"),
                new Fault(
                        "indicators.csv",
                        "tourist-visits,",
                        "guests,",
                        "targets.csv:",
                        "id",
                        "tourist-visits",
                        "the id of an indicator in indicators.csv"),
                new Fault("targets.csv", ",attainment,", ",wish,", "targets.csv:#", "kind", "wish", "level, flow"),
                new Fault(
                        "targets.csv",
                        ",gte,4060,",
                        ",gte,4060 visits,",
                        "targets.csv:#",
                        "low",
                        "4060 visits",
                        "a number"),
                new Fault(
                        "targets.csv",
                        ",up,2,0,no,",
                        ",sideways,2,0,no,",
                        "targets.csv:#",
                        "direction",
                        "sideways",
                        "up, down"),
                new Fault(
                        "tasks.csv", "smart-gate,", "geopark,", "tasks.csv:", "key id", "geopark", "no other row has"),
                new Fault(
                        "observations.csv",
                        ",2024-H1,4.72,",
                        ",2024-H3,4.72,",
                        "observations.csv:#",
                        "period",
                        "2024-H3",
                        "YYYY-H1"),
                new Fault(
                        "observations.csv",
                        ",06034,Xã Chi Lăng,",
                        ",06034,Xã Chi Lan,",
                        "observations.csv:#",
                        "unit_code",
                        "06034",
                        "named Xã Chi Lan"),
                new Fault(
                        "gate_status.csv",
                        "huu-nghi,2023-01-08,,open",
                        "huu-nghi,2023-01-09,,open",
                        "gate_status.csv:#",
                        "valid_from",
                        "2023-01-09",
                        "the day after"),
                new Fault(
                        "gate_status.csv",
                        "2023-12-14,,open",
                        "2023-12-14,,ajar",
                        "gate_status.csv:#",
                        "status",
                        "ajar",
                        "open, suspended, unknown"),
                new Fault(
                        "roads.csv",
                        "bac-giang huu-lung",
                        "bac-giang nowhere",
                        "roads.csv:#",
                        "places",
                        "nowhere",
                        "road_places.csv"),
                new Fault(
                        "road_speeds.csv",
                        "national,earth,15,",
                        "national,earth,0,",
                        "road_speeds.csv:#",
                        "speed_kmh",
                        "0",
                        "above 0"),
                new Fault(
                        "road_speeds.csv",
                        "national,earth,15,yes,made up for this pack: no table of travel speeds by class and surface was found\n",
                        "",
                        "road_speeds.csv:",
                        "number of rows",
                        "23",
                        "national, provincial"),
                new Fault(
                        "forest_codes.csv",
                        "legacy93,72,DTR",
                        "legacy93,71,DTR",
                        "forest_codes.csv:",
                        "key table_version+maldlr",
                        "legacy93+71",
                        "no other row has"),
                new Fault(
                        "phasing.csv",
                        "2024-04-30,0.38",
                        "2024-04-30,0.99",
                        "phasing.csv:",
                        "phasing",
                        "0.99",
                        "never fall"),
                new Fault(
                        "editions.csv",
                        "2020,2020-01-01",
                        "2020,2020-01-02",
                        "editions.csv:#",
                        "valid_from",
                        "2020-01-02",
                        "the day after"),
                new Fault("pack.csv", ",9215,", ",92.15,", "pack.csv:2", "plane_epsg", "92.15", "a whole number"),
                new Fault(
                        "gates.csv",
                        "Hữu Nghị,Huu",
                        "Hu\u031B\u0303u Nghị,Huu",
                        "gates.csv:#",
                        "name_vi",
                        "",
                        "Unicode form NFC"),
                new Fault(
                        "sources.csv",
                        "resolution text only",
                        "hearsay",
                        "tasks.csv:",
                        "source",
                        "resolution text only",
                        "a title in sources.csv"));
    }

    @ParameterizedTest
    @MethodSource
    void refusesWithFileLineValueAndWhatIsAllowed(Fault fault, @TempDir Path copy) throws IOException {
        copyPack(copy);
        int line = edit(copy, fault.file(), fault.good(), fault.bad());

        assertThatThrownBy(() -> PackReader.read(copy))
                .isInstanceOf(Refused.class)
                .hasMessageStartingWith(fault.place().replace("#", line + ":"))
                .hasMessageContaining(fault.thing() + " ")
                .hasMessageContaining(fault.value())
                .hasMessageContaining(fault.allowed());
    }

    @Test
    void refusesAPackWithoutOneOfItsFiles(@TempDir Path copy) throws IOException {
        copyPack(copy);
        Files.delete(copy.resolve("gates.csv"));

        assertThatThrownBy(() -> PackReader.read(copy))
                .isInstanceOf(Refused.class)
                .hasMessageStartingWith("gates.csv: file is 'missing'");
    }

    private static void copyPack(Path to) throws IOException {
        try (Stream<Path> files = Files.list(Bundled.DIRECTORY)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }

    /** Replaces the first occurrence and tells its line. */
    private static int edit(Path directory, String file, String good, String bad) throws IOException {
        String text = Files.readString(directory.resolve(file), UTF_8);
        int at = text.indexOf(good);
        assertThat(at).as("%s has '%s'", file, good).isNotNegative();
        Files.writeString(
                directory.resolve(file), text.substring(0, at) + bad + text.substring(at + good.length()), UTF_8);
        return 1 + (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
    }
}
