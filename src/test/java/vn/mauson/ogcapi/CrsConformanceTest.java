package vn.mauson.ogcapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import tools.jackson.databind.JsonNode;
import vn.mauson.Served;
import vn.mauson.geometry.Geometries;

/** The requirements of Features 2: coordinate reference systems (OGC 18-058r1), each by its number. */
@Served
class CrsConformanceTest extends OgcAnswers {
    @Test
    @DisplayName("1 to 5: every collection lists its systems, CRS84 first, and that of its storage")
    void listed() {
        for (JsonNode collection : api.get("/ogc/collections").get("collections")) {
            List<String> crs = texts(collection.get("crs"));
            assertThat(crs)
                    .containsExactly(
                            "http://www.opengis.net/def/crs/OGC/1.3/CRS84",
                            EPSG + 4326,
                            EPSG + 3857,
                            EPSG + 9215,
                            EPSG + 3405);
            assertThat(crs).contains(collection.get("storageCrs").asString());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {4326, 3857, 9215, 3405})
    @DisplayName("7 to 9: a box in another system finds what the same area finds")
    void bboxCrs(int epsg) {
        Crs crs = Crs.of("crs", EPSG + epsg);
        Envelope box = crs.ofLonLat(Geometries.FACTORY.toGeometry(new Envelope(106.5, 106.9, 21.7, 22.0)))
                .getEnvelopeInternal();
        String bbox = box.getMinX() + "," + box.getMinY() + "," + box.getMaxX() + "," + box.getMaxY();
        JsonNode found = api.get(COMMUNES + "?limit=100&bbox=" + bbox + "&bbox-crs=" + EPSG + epsg);
        JsonNode plain = api.get(COMMUNES + "?limit=100&bbox=106.5,21.7,106.9,22.0");
        assertThat(ids(found.get("features"))).containsAll(ids(plain.get("features")));
        assertThat(found.get("numberMatched").asInt())
                .isLessThan(plain.get("numberMatched").asInt() + 3);
    }

    @Test
    @DisplayName("10, 14: a system that is not listed is refused")
    void unknown() {
        for (String parameter : List.of("crs", "bbox=1,2,3,4&bbox-crs", "filter=true&filter-crs")) {
            String asked = COMMUNES + "?" + parameter + "=http://www.opengis.net/def/crs/0/unsupported";
            assertThat(api.problem(asked).get("status").asInt()).as(parameter).isEqualTo(400);
        }
        assertThat(api.problem(COMMUNES + "?bbox-crs=" + EPSG + 4326)
                        .get("detail")
                        .asString())
                .contains("only together with bbox");
    }

    @ParameterizedTest
    @ValueSource(ints = {4326, 3857, 9215, 3405})
    @DisplayName("11 to 17: coordinates come in the system asked for, and a header names it")
    void crs(int epsg) throws ParseException {
        String gate = ids(api.get("/ogc/collections/gates/items?limit=1").get("features"))
                .get(0);
        for (String path : List.of(COMMUNES + "/06040@2025-07", "/ogc/collections/gates/items/" + gate)) {
            HttpResponse<byte[]> answer = api.ask(path + "?crs=" + EPSG + epsg);
            assertThat(answer.headers().firstValue("content-crs")).contains("<" + EPSG + epsg + ">");
            Geometry back = Crs.of("crs", EPSG + epsg).toLonLat(geometry(api.get(path + "?crs=" + EPSG + epsg)));
            Geometry lonLat = geometry(api.get(path));
            assertThat(back.getCentroid().distance(lonLat.getCentroid())).isLessThan(1e-6);
            assertThat(back.getArea()).isCloseTo(lonLat.getArea(), within(1e-7));
        }
        assertThat(api.ask(COMMUNES).headers().firstValue("content-crs"))
                .contains("<http://www.opengis.net/def/crs/OGC/1.3/CRS84>");
    }
}
