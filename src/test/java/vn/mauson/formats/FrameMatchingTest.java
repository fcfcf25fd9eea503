package vn.mauson.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import vn.mauson.geometry.Frame;
import vn.mauson.geometry.Reprojection;
import vn.mauson.measure.Refused;

/**
 * Descriptions are those {@code gdalsrsinfo -o wkt_esri|wkt1|wkt2_2019 EPSG:n} of GDAL 3.6.2 writes,
 * shortened only where a comment says so.
 */
class FrameMatchingTest {
    private static final String VN2000 =
            "GEOGCS[\"GCS_VN_2000\",DATUM[\"D_Vietnam_2000\",SPHEROID[\"WGS_1984\",6378137.0,298.257223563]],"
                    + "PRIMEM[\"Greenwich\",0.0],UNIT[\"Degree\",0.0174532925199433]]";
    private static final String WGS84 =
            VN2000.replace("GCS_VN_2000", "GCS_WGS_1984").replace("D_Vietnam_2000", "D_WGS_1984");

    /** Every zone of the registry by numbers alone; the name is made up. */
    @ParameterizedTest
    @CsvSource({
        "3405,105,0.9996", "3406,111,0.9996", "5896,102,0.9999", "5897,105,0.9999", "5898,108,0.9999",
        "5899,107.75,0.9999", "9205,103,0.9999", "9206,104,0.9999", "9207,104.5,0.9999", "9208,104.75,0.9999",
        "9209,105.5,0.9999", "9210,105.75,0.9999", "9211,106,0.9999", "9212,106.25,0.9999", "9213,106.5,0.9999",
        "9214,107,0.9999", "9215,107.25,0.9999", "9216,107.5,0.9999", "9217,108.25,0.9999", "9218,108.5,0.9999"
    })
    void everyZoneOfVn2000IsKnownByItsParameters(int epsg, double meridian, double scale) {
        assertThat(match(zone(VN2000, meridian, scale)))
                .isEqualTo(new FrameMatching.Match(new Frame(epsg), ".prj matched by parameters", java.util.List.of()));
    }

    /** Eastings and northings: {@code gdaltransform -s_srs EPSG:4326 -t_srs EPSG:n} of GDAL 3.6.2 with PROJ 9.1.1. */
    @ParameterizedTest
    @CsvSource({
        "3405,106.76,21.85,681683.237,2417371.804",
        "3406,108.4,14.25,219251.345,1577058.960",
        "5896,103.1,21.85,613504.202,2417459.466",
        "5897,106.76,21.85,681737.764,2418097.305",
        "5898,108.4,14.25,542967.494,1575998.571",
        "5899,106.76,21.85,397475.090,2417389.619",
        "9205,103.1,21.85,510139.776,2417057.835",
        "9206,106.76,21.85,785156.511,2419615.189",
        "9207,106.76,21.85,733440.665,2418772.042",
        "9208,106.76,21.85,707587.775,2418413.637",
        "9209,106.76,21.85,630044.941,2417590.762",
        "9210,106.76,21.85,604201.412,2417400.510",
        "9211,106.76,21.85,578359.328,2417252.250",
        "9212,106.76,21.85,552518.329,2417145.969",
        "9213,106.76,21.85,526678.059,2417081.660",
        "9214,106.76,21.85,474998.269,2417078.938",
        "9215,106.76,21.85,449158.033,2417140.524",
        "9216,106.76,21.85,423317.093,2417244.082",
        "9217,108.4,14.25,515990.979,1575966.907",
        "9218,108.4,14.25,489014.733,1575964.218",
        "32648,106.76,21.85,681879.938,2417264.107",
        "3857,106.76,21.85,11884468.837,2493525.441"
    })
    void everyZoneHasItsDatumShift(int epsg, double lon, double lat, double east, double north) {
        Coordinate moved = Reprojection.between(Frame.LON_LAT, new Frame(epsg)).apply(new Coordinate(lon, lat));
        assertThat(moved.x).isCloseTo(east, within(0.005));
        assertThat(moved.y).isCloseTo(north, within(0.005));
    }

    @Test
    void geographicFramesAreToldApartByTheirDatum() {
        assertThat(match(VN2000).frame()).isEqualTo(new Frame(4756));
        assertThat(match(WGS84).frame()).isEqualTo(Frame.LON_LAT);
    }

    @Test
    void utmOnWgs84IsNotUtmOnVn2000() {
        assertThat(match(zone(WGS84, 105, 0.9996)).frame()).isEqualTo(new Frame(32648));
    }

    @Test
    void aZoneOfVn2000OnTheOtherDatumIsRefusedAndSaysWhatWasRead() {
        assertThatThrownBy(() -> match(zone(WGS84, 107.25, 0.9999)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("x.shp")
                .hasMessageContaining("central meridian 107.25")
                .hasMessageContaining("datum wgs84")
                .hasMessageContaining("--crs EPSG:n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PROJCS[\"WGS_1984_Web_Mercator_Auxiliary_Sphere\",GEOGCS[\"GCS_WGS_1984\",DATUM[\"D_WGS_1984\",SPHEROID[\"WGS_1984\",6378137.0,298.257223563]],PRIMEM[\"Greenwich\",0.0],UNIT[\"Degree\",0.0174532925199433]],PROJECTION[\"Mercator_Auxiliary_Sphere\"],PARAMETER[\"False_Easting\",0.0],PARAMETER[\"False_Northing\",0.0],PARAMETER[\"Central_Meridian\",0.0],PARAMETER[\"Standard_Parallel_1\",0.0],PARAMETER[\"Auxiliary_Sphere_Type\",0.0],UNIT[\"Meter\",1.0]]",
                "PROJCS[\"WGS 84 / Pseudo-Mercator\",GEOGCS[\"WGS 84\",DATUM[\"WGS_1984\",SPHEROID[\"WGS 84\",6378137,298.257223563,AUTHORITY[\"EPSG\",\"7030\"]],AUTHORITY[\"EPSG\",\"6326\"]],PRIMEM[\"Greenwich\",0,AUTHORITY[\"EPSG\",\"8901\"]],UNIT[\"degree\",0.0174532925199433,AUTHORITY[\"EPSG\",\"9122\"]],AUTHORITY[\"EPSG\",\"4326\"]],PROJECTION[\"Mercator_1SP\"],PARAMETER[\"central_meridian\",0],PARAMETER[\"scale_factor\",1],PARAMETER[\"false_easting\",0],PARAMETER[\"false_northing\",0],UNIT[\"metre\",1,AUTHORITY[\"EPSG\",\"9001\"]],AXIS[\"Easting\",EAST],AXIS[\"Northing\",NORTH],EXTENSION[\"PROJ4\",\"+proj=merc +a=6378137 +b=6378137 +lat_ts=0 +lon_0=0 +x_0=0 +y_0=0 +k=1 +units=m +nadgrids=@null +wktext +no_defs\"],AUTHORITY[\"EPSG\",\"3857\"]]",
                "PROJCRS[\"WGS 84 / Pseudo-Mercator\",BASEGEOGCRS[\"WGS 84\",ENSEMBLE[\"World Geodetic System 1984 ensemble\",MEMBER[\"World Geodetic System 1984 (G2139)\"],ELLIPSOID[\"WGS 84\",6378137,298.257223563,LENGTHUNIT[\"metre\",1]],ENSEMBLEACCURACY[2.0]],PRIMEM[\"Greenwich\",0,ANGLEUNIT[\"degree\",0.0174532925199433]],ID[\"EPSG\",4326]],CONVERSION[\"Popular Visualisation Pseudo-Mercator\",METHOD[\"Popular Visualisation Pseudo Mercator\",ID[\"EPSG\",1024]],PARAMETER[\"Latitude of natural origin\",0,ANGLEUNIT[\"degree\",0.0174532925199433],ID[\"EPSG\",8801]],PARAMETER[\"Longitude of natural origin\",0,ANGLEUNIT[\"degree\",0.0174532925199433],ID[\"EPSG\",8802]],PARAMETER[\"False easting\",0,LENGTHUNIT[\"metre\",1],ID[\"EPSG\",8806]],PARAMETER[\"False northing\",0,LENGTHUNIT[\"metre\",1],ID[\"EPSG\",8807]]],CS[Cartesian,2],AXIS[\"easting (X)\",east,ORDER[1],LENGTHUNIT[\"metre\",1]],AXIS[\"northing (Y)\",north,ORDER[2],LENGTHUNIT[\"metre\",1]],ID[\"EPSG\",3857]]"
            })
    void webMercatorIsKnownInEveryDialect(String wkt) {
        assertThat(match(wkt).frame()).isEqualTo(Frame.WEB_MERCATOR);
    }

    /** WKT 2 as GDAL writes it, without its USAGE. */
    @Test
    void anAuthorityCodeThatAgreesIsTaken() {
        String wkt = """
                PROJCRS["VN-2000 / TM-3 107-15",BASEGEOGCRS["VN-2000",DATUM["Vietnam 2000",ELLIPSOID["WGS 84",6378137,298.257223563,LENGTHUNIT["metre",1]]],
                PRIMEM["Greenwich",0,ANGLEUNIT["degree",0.0174532925199433]],ID["EPSG",4756]],CONVERSION["Vietnam TM-3 107-15",METHOD["Transverse Mercator",ID["EPSG",9807]],
                PARAMETER["Latitude of natural origin",0,ANGLEUNIT["degree",0.0174532925199433],ID["EPSG",8801]],PARAMETER["Longitude of natural origin",107.25,ANGLEUNIT["degree",0.0174532925199433],ID["EPSG",8802]],
                PARAMETER["Scale factor at natural origin",0.9999,SCALEUNIT["unity",1],ID["EPSG",8805]],PARAMETER["False easting",500000,LENGTHUNIT["metre",1],ID["EPSG",8806]],PARAMETER["False northing",0,LENGTHUNIT["metre",1],ID["EPSG",8807]]],
                CS[Cartesian,2],AXIS["(E)",east,ORDER[1],LENGTHUNIT["metre",1]],AXIS["(N)",north,ORDER[2],LENGTHUNIT["metre",1]],ID["EPSG",9215]]""";
        assertThat(match(wkt).frame()).isEqualTo(new Frame(9215));
        assertThat(match(wkt).from()).contains("by its EPSG code");
        assertThat(match(wkt.replace("ID[\"EPSG\",9215]", "ID[\"EPSG\",9214]")).from())
                .isEqualTo(".prj matched by parameters");
    }

    @Test
    void aFrameOfAnotherCountryIsTakenByItsCodeOnly() {
        String indian = """
                PROJCS["Indian_1960_UTM_Zone_48N",GEOGCS["GCS_Indian_1960",DATUM["D_Indian_1960",SPHEROID["Everest_Adjustment_1937",6377276.345,300.8017]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Transverse_Mercator"],PARAMETER["False_Easting",500000.0],PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",105.0],PARAMETER["Scale_Factor",0.9996],PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]]""";
        assertThatThrownBy(() -> match(indian)).isInstanceOf(Refused.class).hasMessageContaining("indian_1960");
        assertThat(match(indian.replaceFirst("]$", ",AUTHORITY[\"EPSG\",\"3148\"]]"))
                        .frame())
                .isEqualTo(new Frame(3148));
    }

    @Test
    void anUnnamedDatumIsKnownByItsShift() {
        String unnamed = VN2000.replace(
                "D_Vietnam_2000\",SPHEROID[\"WGS_1984\",6378137.0,298.257223563]",
                "unknown\",SPHEROID[\"WGS_1984\",6378137.0,298.257223563],TOWGS84[-191.90441429,-39.30318279,-111.45032835,0.00928836,0.01975479,-0.00427372,0.252906278]");
        assertThat(match(zone(unnamed, 107.25, 0.9999)).frame()).isEqualTo(new Frame(9215));
        String without = unnamed.replaceAll(",TOWGS84\\[[^]]*]", "");
        assertThatThrownBy(() -> match(zone(without, 107.25, 0.9999))).isInstanceOf(Refused.class);
    }

    @Test
    void kilometresAreNotMetres() {
        assertThatThrownBy(() -> match(
                        zone(VN2000, 107.25, 0.9999).replace("UNIT[\"Meter\",1.0]", "UNIT[\"Kilometer\",1000.0]")))
                .isInstanceOf(Refused.class);
    }

    @Test
    void whatTheUserSaysMustNotContradictTheFile() {
        Optional<String> wkt = Optional.of(zone(VN2000, 107.25, 0.9999));
        assertThat(FrameMatching.ofWkt("x.shp", wkt, Optional.of(new Frame(9215)))
                        .frame())
                .isEqualTo(new Frame(9215));
        assertThatThrownBy(() -> FrameMatching.ofWkt("x.shp", wkt, Optional.of(new Frame(3405))))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("--crs is 'EPSG:3405'; allowed: EPSG:9215");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "<!DOCTYPE html><html>", "GEOGCS[", "PROJCS[\"x\"]", "garbage", "((((", "GEOGCS[\"a\",\"b"})
    void whatIsNoDescriptionIsAskedForAndMayBeSaid(String wkt) {
        assertThatThrownBy(() -> match(wkt)).isInstanceOf(Refused.class).hasMessageContaining("--crs EPSG:n");
        assertThat(FrameMatching.ofWkt("x.shp", Optional.of(wkt), Optional.of(new Frame(9215)))
                        .from())
                .isEqualTo("--crs");
    }

    @ParameterizedTest
    @CsvSource({
        "EPSG:9215,9215",
        "urn:ogc:def:crs:EPSG::9215,9215",
        "urn:ogc:def:crs:EPSG:6.9:4326,4326",
        "http://www.opengis.net/def/crs/EPSG/0/4756,4756",
        "http://www.opengis.net/gml/srs/epsg.xml#4326,4326",
        "urn:ogc:def:crs:OGC:1.3:CRS84,4326",
        "OGC:CRS84,4326",
        "3405,3405"
    })
    void codesAreWrittenInManyWays(String code, int epsg) {
        assertThat(FrameMatching.ofCode("x", Optional.of(code), "crs", Optional.empty())
                        .frame())
                .isEqualTo(new Frame(epsg));
    }

    @ParameterizedTest
    @ValueSource(strings = {"EPSG:1", "unknown", "ESRI:54009", "EPSG:"})
    void aCodeThatIsNotKnownIsAskedFor(String code) {
        assertThatThrownBy(() -> FrameMatching.ofCode("x", Optional.of(code), "crs", Optional.empty()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining(code);
    }

    private static FrameMatching.Match match(String wkt) {
        return FrameMatching.ofWkt("x.shp", Optional.of(wkt), Optional.empty());
    }

    private static String zone(String base, double meridian, double scale) {
        return "PROJCS[\"mine\"," + base + ",PROJECTION[\"Transverse_Mercator\"],PARAMETER[\"False_Easting\",500000.0],"
                + "PARAMETER[\"False_Northing\",0.0],PARAMETER[\"Central_Meridian\"," + meridian
                + "],PARAMETER[\"Scale_Factor\"," + scale
                + "],PARAMETER[\"Latitude_Of_Origin\",0.0],UNIT[\"Meter\",1.0]]";
    }
}
