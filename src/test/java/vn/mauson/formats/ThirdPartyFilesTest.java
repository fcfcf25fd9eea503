package vn.mauson.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.mauson.formats.SharedData.file;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import vn.mauson.geometry.Frame;
import vn.mauson.measure.Refused;

/**
 * Every file of {@code shared/geodata/third-party} gets the answer its manifest asks for, at the level of
 * the readers; whether a geometry is valid is asked later, by the import. Counts of rows are GDAL's.
 */
class ThirdPartyFilesTest {

    /**
     * The answer to each file: {@code rows | frame | codes of faults with how often, ! for refusals}, or
     * {@code ask} or {@code refuse} with words of the message. A second line is the answer once the user
     * has said {@code --crs}, {@code --encoding} or {@code --sublayer}.
     */
    private static final String ANSWERS = """
            geojson/invalid_exterior_not_ccw.geojson = 1 | 4326 | ring-orientation 1
            geojson/invalid_interior_not_cw.geojson = 1 | 4326 | ring-orientation 1
            geojson/invalid_less_three_unique_nodes.geojson = 1 | 4326 | ring-too-short! 1
            geojson/invalid_incorrect_geometry_data_type.geojson = 1 | 4326 | type-mismatch! 1
            geojson/problematic_self_intersection_large.geojson = 1 | 4326 |
            geojson/problematic_inner_and_exterior_ring_intersect.geojson = 1 | 4326 |
            geojson/problematic_holes.geojson = 1 | 4326 |
            geojson/problematic_3d_coordinates.geojson = 1 | 4326 | z-dropped 1
            geojson/problematic_outside_lat_lon_boundaries.geojson = 1 | 4326 |
            geojson/problematic_excessive_coordinate_precision.geojson = 1 | 4326 |
            geojson/problematic_excessive_vertices.geojson = 1 | 4326 |
            geojson/problematic_duplicate_nodes.geojson = 1 | 4326 |
            geojson/problematic_feature_null_geometry.geojson = 1 | 4326 | no-geometry 1
            geojson/problematic_zero_length_linestring.geojson = 1 | 4326 | zero-length-line 1
            geojson/problematic_geometry_not_wrapped.geojson = 1 | 4326 |
            geojson/invalid_featurecollection_features_is_object.geojson = refuse features
            geojson/invalid_feature_no_properties.geojson = 1 | 4326 | no-properties 1
            geojson/geometrycollection-xyz.geojson = 1 | 4326 | mixed-collection! 1, z-dropped 1
            geojson/multipolygon-xyz.geojson = 1 | 4326 | ring-orientation 1, z-dropped 1
            geojson/vn_forest_blocks_geoserver.geojson = 143 | 4326 | ring-orientation 143
            shapefile/latin1-property.shp = refuse --encoding México
            shapefile/latin1-property.shp --encoding ISO-8859-1 = 1 | 4326 |
            shapefile/latin1-property.shx = refuse latin1-property.shp instead
            shapefile/latin1-property.dbf = refuse latin1-property.shp instead
            shapefile/latin1-property.prj = refuse latin1-property.shp instead
            shapefile/utf8-property.shp = 1 | 4326 |
            shapefile/utf8-property.shx = refuse utf8-property.shp instead
            shapefile/utf8-property.dbf = refuse utf8-property.shp instead
            shapefile/utf8-property.prj = refuse utf8-property.shp instead
            shapefile/utf8-property.cpg = refuse utf8-property.shp instead
            shapefile/polygonm.shp = refuse missing .dbf .shx
            shapefile/chinese_poly.shp = refuse --encoding
            shapefile/chinese_poly.shp --encoding GB18030 = 1 | 4326 |
            shapefile/chinese_poly.shx = refuse chinese_poly.shp instead
            shapefile/chinese_poly.dbf = refuse chinese_poly.shp instead
            shapefile/chinese_poly.prj = refuse chinese_poly.shp instead
            shapefile/holeTouchEdge.shp = refuse --crs
            shapefile/holeTouchEdge.shp --crs 9215 = 1 | 9215 |
            shapefile/holeTouchEdge.shx = refuse holeTouchEdge.shp instead
            shapefile/holeTouchEdge.dbf = refuse holeTouchEdge.shp instead
            shapefile-zip/codepage.zip = 2 | 4326 |
            shapefile-zip/utf.zip = 2 | 4326 |
            shapefile-zip/noshp.zip = refuse counties.dbf
            shapefile-zip/zero-len-line.zip = 3 | 4326 | no-geometry 1
            shapefile-zip/qgis.zip = 2 | 4326 |
            shapefile-zip/SHP_Exclude.zip = refuse --crs
            shapefile-zip/SHP_Exclude.zip --crs 4326 = 1 | 4326 |
            shapefile/htmlprj.shp = refuse web page --crs
            shapefile/htmlprj.shp --crs 4326 = 2 | 4326 |
            shapefile/htmlprj.dbf = refuse htmlprj.shp instead
            shapefile/htmlprj.prj = refuse web page
            shapefile/htmlprj.cpg = refuse htmlprj.shp instead
            shapefile/ipra_dresden_polygon.shp = 1 | 4326 |
            shapefile/ipra_dresden_polygon.shx = refuse ipra_dresden_polygon.shp instead
            shapefile/ipra_dresden_polygon.dbf = refuse ipra_dresden_polygon.shp instead
            shapefile/ipra_dresden_polygon.prj = refuse ipra_dresden_polygon.shp instead
            shapefile-zip/empty_zipfile.zip = refuse archive without
            shapefile-zip/blockgroups_multishapefile.zip = refuse --sublayer blockgroups, blockgroups2
            shapefile-zip/blockgroups_multishapefile.zip --sublayer blockgroups2 --crs 4326 = 663 | 4326 |
            shapefile-zip/coutwildrnp.zip = 67 | 4326 |
            filegdb/testopenfilegdb.gdb.zip = refuse File Geodatabase
            gml/multicurve.gml = refuse GML
            other/example.parquet = refuse Parquet
            raster/cogeo.tif = refuse 1024 x 1024 EPSG:3857
            raster/no_crs.tif = refuse 191 x 271 --crs
            raster/masked2cog.tif = refuse 200 x 200 EPSG:32632
            raster/float32_neg_inf_nodata.tif = refuse 20 x 20 EPSG:26711
            raster/smalldem.tif = refuse 109 x 148 --crs
            raster/N43E007.hgt.zip = refuse elevation tile
            geopackage/rte.gpkg = 4 | 4326 |
            geopackage/cities_srs_84.gpkg = refuse --sublayer cities, nz-cities
            geopackage/cities_srs_84.gpkg --sublayer cities = 3 | 4326 |
            geopackage/datetime_date.gpkg = 5 | 4326 |
            geopackage/empty-geom.gpkg = 1 | 4326 | no-geometry 1
            osm/monaco-latest.osm.pbf = 2379 | 4326 | road-area 18
            osm/sample.osm.pbf = 0 | 4326 |
            other/countries.fgb = 179 | 4326 |
            jts/bc-250k.wkt = refuse --crs
            jts/bc-250k.wkt --crs 3005 = 89 | 3005 | ring-orientation 89, z-dropped 1
            jts/TestValid.xml = refuse XML
            jts/TestRelateAA-big.xml = refuse XML
            jts/TestOverlay-osmwater.xml = refuse XML
            """;

    static List<String> answers() {
        return ANSWERS.lines().toList();
    }

    @ParameterizedTest
    @MethodSource("answers")
    void theFileIsAnsweredAsItsManifestAsks(String line) {
        String[] sides = line.split(" = ?", 2);
        String[] said = sides[0].split(" --");
        Path file = file("third-party/" + said[0]);
        String answer = answer(file, hints(said));
        if (sides[1].startsWith("refuse ")) {
            assertThat(answer)
                    .startsWith("refuse " + file.getFileName())
                    .contains(sides[1].substring(7).split(" "));
        } else {
            assertThat(answer).isEqualTo(sides[1].strip());
        }
    }

    @Test
    void everyFileOfTheManifestHasItsAnswer() {
        Set<String> listed = new TreeSet<>();
        for (JsonNode entry : new ObjectMapper()
                .readTree(file("third-party/manifest.json").toFile())
                .get("files")) {
            listed.add(entry.get("file").asString().replaceFirst("^third-party/", ""));
        }
        Set<String> answered = new TreeSet<>();
        answers().forEach(line -> answered.add(line.split(" ")[0]));
        assertThat(answered).isEqualTo(listed);
    }

    private static Hints hints(String[] said) {
        Map<String, String> options = new TreeMap<>();
        for (int i = 1; i < said.length; i++) {
            options.put(said[i].split(" ")[0], said[i].split(" ")[1]);
        }
        return new Hints(
                Optional.ofNullable(options.get("sublayer")),
                Optional.ofNullable(options.get("crs")).map(Integer::valueOf).map(Frame::new),
                Optional.ofNullable(options.get("encoding")),
                Set.of("Thành phố Lạng Sơn"));
    }

    private static String answer(Path file, Hints hints) {
        Map<String, Integer> codes = new TreeMap<>();
        List<Long> rows = new ArrayList<>();
        try (FeatureSource source = FeatureFiles.open(file, hints)) {
            source.read(row -> {
                rows.add(row.number());
                SharedData.codes(row).forEach(code -> codes.merge(code, 1, Integer::sum));
            });
            List<String> counted = new ArrayList<>();
            codes.forEach((code, count) -> counted.add(code + " " + count));
            int epsg = source.heading().frame().orElseThrow().epsg();
            return (rows.size() + " | " + epsg + " | " + String.join(", ", counted)).strip();
        } catch (Refused e) {
            return "refuse " + e.getMessage();
        }
    }
}
