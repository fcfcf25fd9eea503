package vn.mauson.ogcapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.mauson.Api;
import vn.mauson.Served;

/** OWSLib's client of OGC API - Features. */
@Served
class OwslibTest {
    /** Debian's own interpreter, which has Debian's packages. */
    private static final String PYTHON = "/usr/bin/python3";

    private static final String QUESTIONS = """
            import json, sys
            from owslib.ogcapi.features import Features
            api = Features(sys.argv[1])
            gates = api.collection_items('gates', limit=5)
            print(json.dumps({
                'classes': len(api.conformance()['conformsTo']),
                'feature_collections': api.feature_collections(),
                'title': api.collection('communes')['title'],
                'queryables': sorted(api.collection_queryables('communes')['properties']),
                'matched': gates['numberMatched'],
                'first': gates['features'][0]['id'],
                'again': api.collection_item('gates', gates['features'][0]['id'])['id'],
                'filtered': api.collection_items('communes', filter="name_vi LIKE 'Phường%'")['numberMatched'],
                'boxed': api.collection_items('communes', bbox=[106.7, 21.8, 106.8, 21.9])['numberMatched'],
            }))""";

    @LocalServerPort
    private int port;

    @Test
    void owslibReadsCollectionsItemsAndFilters() throws Exception {
        assumeTrue(Program.isThere(PYTHON, "-c", "import owslib"), "python3-owslib is not installed; it was not asked");
        JsonNode said = new JsonMapper()
                .readTree(Program.output(PYTHON, "-c", QUESTIONS, "http://127.0.0.1:" + port + "/ogc/"));
        Api api = new Api(port);
        assertThat(said.get("classes").asInt()).isEqualTo(Conformance.values().length);
        assertThat(said.get("feature_collections"))
                .hasSize(api.get("/ogc/collections").get("collections").size());
        assertThat(said.get("title").asString()).isEqualTo("Xã, phường, thị trấn");
        assertThat(said.get("queryables").toString()).contains("district_code");
        assertThat(said.get("matched").asInt()).isEqualTo(14);
        assertThat(said.get("again")).isEqualTo(said.get("first"));
        assertThat(said.get("filtered").asInt()).isEqualTo(4);
        assertThat(said.get("boxed").asInt())
                .isEqualTo(api.get("/ogc/collections/communes/items?bbox=106.7,21.8,106.8,21.9")
                        .get("numberMatched")
                        .asInt());
    }
}
