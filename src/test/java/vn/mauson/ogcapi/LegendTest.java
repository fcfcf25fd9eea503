package vn.mauson.ogcapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.StreamSupport;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import tools.jackson.databind.JsonNode;
import vn.mauson.Api;
import vn.mauson.Served;
import vn.mauson.measure.NotFound;

/** One source of colours and words for the map, its styles and its legends. */
@Served
class LegendTest {
    @LocalServerPort
    private int port;

    @Test
    void everyStatusAndGroupOfTheMapIsInTheLegendInItsOwnColour() throws Exception {
        String css = Files.readString(Path.of("web/style.css"));
        String status = Files.readString(Path.of("web/status.js"));
        Legend legend = new Legend();
        legend.get("status").entries().forEach(entry -> {
            assertThat(status).contains("'" + entry.value() + "'");
            assertThat(css).contains(entry.colour());
        });
        String plots = Files.readString(Path.of("web/layers/plots.js"));
        legend.get("plots").entries().forEach(entry -> {
            assertThat(plots).contains("'" + entry.value() + "'");
            assertThat(css).contains("--plot-" + entry.value() + ": " + entry.colour());
        });
        legend.get("roads").entries().forEach(entry -> assertThat(css)
                .contains("--road-" + entry.value() + ": " + entry.colour()));
        assertThatThrownBy(() -> legend.get("gates")).isInstanceOf(NotFound.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"plots", "roads", "status"})
    void bothPicturesHaveEveryColour(String id) throws Exception {
        Api api = new Api(port);
        BufferedImage png = ImageIO.read(new ByteArrayInputStream(
                api.ask("/ogc/styles/" + id + "/legend?f=png").body()));
        Set<Integer> colours = new HashSet<>();
        for (int y = 0; y < png.getHeight(); y++) {
            colours.add(png.getRGB(12, y) & 0xffffff);
        }
        String svg = new String(api.ask("/ogc/styles/" + id + "/legend?f=svg").body());
        assertThat(xml(svg).getElementsByTagName("text").getLength())
                .isEqualTo(new Legend().get(id).entries().size() + 1);
        new Legend().get(id).entries().forEach(entry -> {
            assertThat(colours).contains(Integer.parseInt(entry.colour().substring(1), 16));
            assertThat(svg)
                    .contains("stroke=\"" + entry.colour() + "\"", entry.label().vi());
        });
    }

    @Test
    void stylesNameWhatTilesAndFeaturesHave() throws Exception {
        Api api = new Api(port);
        JsonNode layer = api.get("/ogc/styles/plots").at("/layers/0");
        assertThat(layer.get("source-layer").asString()).isEqualTo("plots");
        assertThat(layer.at("/paint/fill-color/1/1").asString()).isEqualTo("group");
        Document sld = xml(new String(api.ask("/ogc/styles/plots?f=sld").body()));
        assertThat(sld.getElementsByTagName("Rule").getLength()).isEqualTo(8);
        Set<String> groups = new HashSet<>();
        api.get("/ogc/collections/plots/items?limit=2500")
                .get("features")
                .forEach(feature ->
                        groups.add(feature.at("/properties/class_group").asString()));
        assertThat(new Legend().get("plots").entries())
                .extracting(Legend.Entry::value)
                .containsAll(groups);
        assertThat(StreamSupport.stream(api.get("/ogc/styles").get("styles").spliterator(), false)
                        .map(style -> style.get("id").asString()))
                .containsExactly("plots", "roads", "status");
        assertThat(api.problem("/ogc/styles/plots?f=qml").get("detail").asString())
                .contains("mapbox, sld");
        assertThat(api.problem("/ogc/styles/status?f=mapbox").get("status").asInt())
                .isEqualTo(404);
    }

    private static Document xml(String text) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(text)));
    }
}
