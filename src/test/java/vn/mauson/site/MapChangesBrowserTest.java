package vn.mauson.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.mauson.Api;
import vn.mauson.ingest.Commands;
import vn.mauson.site.Chromium.Window;

/** A map that stays open shows what is imported meanwhile, without being loaded again. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "mauson.pack=geodata/lang-son",
            "mauson.data=target/changes",
            "mauson.plots=500",
            "spring.datasource.url=jdbc:h2:mem:changes;DB_CLOSE_DELAY=-1",
        })
class MapChangesBrowserTest {
    private static final String CLOSE =
            "#layers=plots&edition=2020&date=2024-12-31&target=forest-cover-rate&map=13/21.855/106.705";

    /** The colour of natural forest in {@code style.css}. */
    private static final String NATURAL = "47,107,69";

    /** The imported plot, 1,137 m by 1,107 m: 64 by 62 pixels of 17.7 m at zoom 13, less its outline. */
    private static final int ALONE_PIXELS = 3_800;

    @RegisterExtension
    static final Chromium chromium = new Chromium();

    @LocalServerPort
    private int port;

    @Autowired
    private Commands commands;

    @TempDir
    private Path folder;

    private boolean imported;

    @AfterEach
    void undo() {
        if (imported) {
            run("undo", new Api(port).get("/api/revisions").get(0).get("id").asString());
        }
    }

    @Test
    void anImportShowsOnAnOpenMapInItsTilesAndItsFigures() throws Exception {
        MapPage map = chromium.open(port, Window.WALL, CLOSE);
        map.eventually(() -> map.find("#caption").textContent().contains("%"), true);
        String before = map.find("#caption").textContent();
        map.page().evaluate("window.stillTheSamePage = true");
        map.eventually(() -> natural(map) > ALONE_PIXELS + 1_000, true);
        run("import", plots().toString(), "--layer", "plots");
        imported = true;
        map.eventually(() -> Math.abs(natural(map) - ALONE_PIXELS) < 500, true);
        map.eventually(() -> map.find("#caption").textContent().equals(before), false);
        assertThat(map.page().evaluate("window.stillTheSamePage")).isEqualTo(true);
    }

    private Path plots() throws Exception {
        Path file = folder.resolve("plots.geojson");
        Files.writeString(file, """
                {"type":"FeatureCollection","features":[
                {"type":"Feature","properties":{"id":1,"ldlr":"TXG","maldlr":14},"geometry":
                {"type":"Polygon","coordinates":[[[106.70,21.85],[106.711,21.85],[106.711,21.86],[106.70,21.86],[106.70,21.85]]]}}]}""");
        return file;
    }

    private void run(String... words) {
        commands.run(List.of(words), new PrintStream(OutputStream.nullOutputStream()));
    }

    private static int natural(MapPage map) {
        return (int) map.page().evaluate("""
            colour => [...document.querySelectorAll('.leaflet-plots-pane canvas')].reduce((sum, canvas) => {
              const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
              for (let i = 0; i < data.length; i += 4) if (`${data[i]},${data[i + 1]},${data[i + 2]}` === colour) sum++;
              return sum;
            }, 0)""", NATURAL);
    }
}
