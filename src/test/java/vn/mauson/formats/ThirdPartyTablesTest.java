package vn.mauson.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.mauson.geometry.Frame;

/** Files of public test suites, with what GDAL 3.6.2 counted in them (the manifest's {@code gdal_3_6_2}). */
class ThirdPartyTablesTest {
    @ParameterizedTest
    @CsvSource({
        "geopackage/rte.gpkg, cats_feature, 4, 0",
        "geopackage/cities_srs_84.gpkg, cities, 3, 0",
        "geopackage/cities_srs_84.gpkg, nz-cities, 2, 0",
        "geopackage/datetime_date.gpkg, data, 5, 0",
        "geopackage/empty-geom.gpkg,"
                + " E120N40_PROBAV_LC100_global_v3.0.1_2019-nrt_Snow-CoverFraction-layer_EPSG-4326.json-resolution-4, 1, 1",
        "osm/sample.osm.pbf, roads, 0, 0",
        "other/countries.fgb, countries, 179, 0"
    })
    void aFileGivesAsManyRowsAsGdalCounts(String name, String layer, int count, int withoutGeometry) {
        Path file = SharedData.file("third-party/" + name);
        Hints hints = name.endsWith(".fgb") ? Hints.none() : Reading.sublayer(layer);
        List<Row> rows = Reading.rows(file, hints);
        assertThat(rows).hasSize(count);
        assertThat(rows.stream().filter(row -> row.geometry() == null)).hasSize(withoutGeometry);
        Heading heading = Reading.heading(file, hints);
        assertThat(heading.frame()).contains(Frame.LON_LAT);
        assertThat(heading.sublayer()).isEqualTo(layer);
    }

    /** 2361: {@code ogrinfo -sql "SELECT count(*) FROM lines WHERE highway IS NOT NULL"}, which leaves squares out. */
    @Test
    void theRoadsOfMonacoAreThoseOfGdalAndTheSquares() {
        List<Row> rows = Reading.rows(SharedData.file("third-party/osm/monaco-latest.osm.pbf"));
        assertThat(rows.stream().filter(row -> row.faults().isEmpty())).hasSize(2361);
        assertThat(rows.stream().filter(row -> Reading.codes(row).equals(List.of("road-area"))))
                .hasSize(18);
        assertThat(rows).hasSize(2361 + 18);
    }

    /** A landmark in its place: x is longitude. */
    @Test
    void longitudeStandsBeforeLatitude() {
        Path file = SharedData.file("third-party/geopackage/cities_srs_84.gpkg");
        assertThat(Reading.rows(file, Reading.sublayer("nz-cities")).stream()
                        .map(row -> row.geometry().getCoordinate().x))
                .containsOnly(174.0);
    }
}
