package vn.mauson.ogcapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.mauson.Served;

/** The requirements of Features 3: filters (OGC 19-079r2), each by its number. */
@Served
class FilterConformanceTest extends OgcAnswers {
    @Test
    @DisplayName("1 to 7: queryables are a JSON schema")
    void queryables() {
        JsonNode collection = api.get("/ogc/collections/plots");
        assertThat(rels(collection)).contains(REL + "queryables", REL + "sortables");
        HttpResponse<byte[]> answer = api.ask("/ogc/collections/plots/queryables");
        assertThat(answer.headers().firstValue("content-type").orElseThrow()).startsWith("application/schema+json");
        JsonNode schema = api.get("/ogc/collections/plots/queryables");
        assertThat(schema.get("$schema").asString()).isEqualTo("https://json-schema.org/draft/2020-12/schema");
        assertThat(schema.get("type").asString()).isEqualTo("object");
        assertThat(schema.at("/properties/planted_on/format").asString()).isEqualTo("date");
        assertThat(schema.at("/properties/geometry/format").asString()).isEqualTo("geometry-any");
        assertThat(api.get("/ogc/collections/plots/sortables").get("properties").has("geometry"))
                .isFalse();
    }

    @Test
    @DisplayName("every queryable of every collection can be asked by and sorted by")
    void everyQueryable() {
        for (String id : ids(api.get("/ogc/collections").get("collections")).subList(0, 8)) {
            api.get("/ogc/collections/" + id + "/sortables")
                    .get("properties")
                    .propertyNames()
                    .forEach(name -> {
                        String items = "/ogc/collections/" + id + "/items?limit=3";
                        int all = api.get(items).get("numberMatched").asInt();
                        int absent = matched(items, name + " IS NULL");
                        assertThat(absent + matched(items, name + " IS NOT NULL"))
                                .as(name)
                                .isEqualTo(all);
                        assertThat(api.get(items + "&sortby=-" + name)
                                        .get("numberMatched")
                                        .asInt())
                                .isEqualTo(all);
                    });
        }
    }

    @Test
    @DisplayName("8 to 14: a filter in either encoding finds the same; an unknown property is refused")
    void filter() {
        String items = "/ogc/collections/plots/items?limit=50&sortby=-planted_year";
        String text = "class_group = 'planted' AND planted_year BETWEEN 2015 AND 2020";
        String json = """
                {"op":"and","args":[{"op":"=","args":[{"property":"class_group"},"planted"]},
                {"op":"between","args":[{"property":"planted_year"},2015,2020]}]}""";
        JsonNode found = api.get(items + "&filter=" + encoded(text));
        JsonNode foundByJson = api.get(items + "&filter-lang=cql2-json&filter=" + encoded(json));
        assertThat(ids(foundByJson.get("features")))
                .isEqualTo(ids(found.get("features")))
                .hasSize(50);
        assertThat(foundByJson.get("numberMatched")).isEqualTo(found.get("numberMatched"));
        found.get("features").forEach(feature -> assertThat(
                        feature.at("/properties/planted_year").asInt())
                .isBetween(2015, 2020));
        assertThat(api.problem(items + "&filter=" + encoded("owner = 'x'"))
                        .get("detail")
                        .asString())
                .contains("class_group");
        assertThat(api.problem(items + "&filter=true&filter-lang=cql-text")
                        .get("status")
                        .asInt())
                .isEqualTo(400);
    }

    @Test
    @DisplayName("filter-crs: geometries of the filter in another system find the same")
    void filterCrs() {
        String plain = "S_INTERSECTS(geometry, POINT(106.76 21.85))";
        String onPlane = "S_INTERSECTS(geometry, POINT(449158.0 2417140.5))";
        List<String> expected =
                ids(api.get(COMMUNES + "?filter=" + encoded(plain)).get("features"));
        assertThat(ids(api.get(COMMUNES + "?filter-crs=" + EPSG + "9215&filter=" + encoded(onPlane))
                        .get("features")))
                .isEqualTo(expected)
                .hasSize(1);
    }

    @Test
    @DisplayName("pages of a sorted filter hold every match once, in order")
    void sortedPages() {
        String items = "/ogc/collections/roads/items?limit=30&sortby=surface,-name_vi&filter="
                + encoded("road_class <> 'rail'");
        List<String> all = everyId(items);
        assertThat(all).hasSize(api.get(items).get("numberMatched").asInt()).doesNotHaveDuplicates();
        assertThat(all)
                .isEqualTo(ids(api.get(items.replace("limit=30", "limit=2500")).get("features")));
    }

    private int matched(String items, String filter) {
        return api.get(items + "&filter=" + encoded(filter))
                .get("numberMatched")
                .asInt();
    }
}
