package vn.mauson.tiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import vn.mauson.measure.EditionId;
import vn.mauson.measure.NotFound;
import vn.mauson.store.Feature;

class TileControllerTest {
    private static final String GATE = "/tiles/gates/10/815/448.mvt?edition=2024-12&asOf=2024-12-31";
    private static final String EMPTY = "/tiles/gates/10/0/0.mvt?edition=2024-12&asOf=2024-12-31";

    private final OneGate source = new OneGate();
    private MockMvc server;

    @BeforeEach
    void start() {
        Clock newYear = Clock.fixed(
                LocalDate.of(2025, 1, 1).atStartOfDay(ZoneOffset.UTC).toInstant(), ZoneOffset.UTC);
        server = MockMvcBuilders.standaloneSetup(
                        new TileController(new Tiles(source, new TileCounts(new SimpleMeterRegistry()), newYear)))
                .setControllerAdvice(new vn.mauson.site.Problems())
                .build();
    }

    @Test
    void answersWithAVectorTile() throws Exception {
        server.perform(get(GATE))
                .andExpect(status().isOk())
                .andExpect(content().contentType("application/vnd.mapbox-vector-tile"))
                .andExpect(header().string("Cache-Control", "no-cache, public"))
                .andExpect(header().string("Vary", "Accept-Encoding"))
                .andExpect(header().string("Tile-Counts", "drawn=1, repaired=0, collapsed=0, small=0"))
                .andExpect(header().doesNotExist("Content-Encoding"));
        assertThat(OnGrid.read(body(GATE), "gates")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "gzip, deflate, br", "br;q=1.0, gzip;q=0.5", "gzip; q=1"})
    void compressesForAClientThatTakesGzip(String accepted) throws Exception {
        MockHttpServletResponse response = server.perform(get(GATE).header("Accept-Encoding", accepted))
                .andExpect(header().string("Content-Encoding", "gzip"))
                .andReturn()
                .getResponse();
        var plain = new GZIPInputStream(new ByteArrayInputStream(response.getContentAsByteArray()));
        assertThat(plain.readAllBytes()).isEqualTo(body(GATE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"identity", "gzip;q=0", "gzip; q=0.0", "br", "x-gzipped"})
    void doesNotCompressForOneThatDoesNot(String accepted) throws Exception {
        server.perform(get(GATE).header("Accept-Encoding", accepted))
                .andExpect(status().isOk())
                .andExpect(header().doesNotExist("Content-Encoding"));
    }

    @Test
    void aTileInWhichNothingLiesIsAnEmptyTile() throws Exception {
        server.perform(get(EMPTY))
                .andExpect(status().isOk())
                .andExpect(content().bytes(new byte[0]));
        server.perform(get(EMPTY).header("Accept-Encoding", "gzip")).andExpect(status().isOk());
    }

    @Test
    void answersWithoutATileWhenTheClientHasIt() throws Exception {
        String etag = etag(GATE);
        int asked = source.asked;
        start(); // A server that has no tile in its cache.
        server.perform(get(GATE).header("If-None-Match", etag))
                .andExpect(status().isNotModified())
                .andExpect(header().string("ETag", etag))
                .andExpect(header().string("Cache-Control", "no-cache, public"))
                .andExpect(content().bytes(new byte[0]));
        assertThat(source.asked).isEqualTo(asked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/tiles/gates/10/815/449.mvt?edition=2024-12&asOf=2024-12-31",
                "/tiles/gates/11/815/448.mvt?edition=2024-12&asOf=2024-12-31",
                "/tiles/roads/10/815/448.mvt?edition=2024-12&asOf=2024-12-31",
                "/tiles/gates/10/815/448.mvt?edition=2020&asOf=2024-12-31",
                "/tiles/gates/10/815/448.mvt?edition=2024-12&asOf=2024-12-30"
            })
    void anotherTileLayerEditionOrDayHasAnotherTag(String other) throws Exception {
        assertThat(etag(other)).isNotEqualTo(etag(GATE));
    }

    @Test
    void aChangeOfTheDataChangesTheTagAndTheTile() throws Exception {
        String before = etag(GATE);
        source.version = "v2 \"after an import\"";
        source.gates = List.of();
        server.perform(get(GATE).header("If-None-Match", before))
                .andExpect(status().isOk())
                .andExpect(content().bytes(new byte[0]));
    }

    @Test
    void asksTheSourceOnceForATile() throws Exception {
        body(GATE);
        body(GATE);
        assertThat(source.asked).isEqualTo(1);
    }

    @Test
    void takesTodayAndTheEditionInForceUnlessAskedOtherwise() throws Exception {
        body("/tiles/gates/10/815/448.mvt");
        assertThat(source.asOf).isEqualTo("2025-01-01");
        assertThat(source.edition).hasToString("2024-12");
        body("/tiles/gates/10/815/448.mvt?asOf=2021-06-30");
        assertThat(source.asOf).isEqualTo("2021-06-30");
        assertThat(source.edition).hasToString("2020");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/tiles/rivers/10/815/448.mvt                 | 404 | there is no layer 'rivers'; there are: gates, roads",
                "/tiles/gates/10/815/448.mvt?edition=2023     | 404 | there is no edition '2023'; there are: those of /api/editions",
                "/tiles/gates/10/815/448.mvt?asOf=2019-01-01  | 404 | there is no edition in force on '2019-01-01'; there are: 2020, 2024-12",
                "/tiles/gates/10/815/448.mvt?edition=next     | 400 | edition is 'next'; allowed: a year or year-month, such as 2020 or 2024-12",
                "/tiles/gates/10/815/448.mvt?asOf=2024-13-01  | 400 | asOf is '2024-13-01'; allowed: a date YYYY-MM-DD",
                "/tiles/gates/23/0/0.mvt                      | 400 | zoom is '23'; allowed: a whole number in [0, 22]",
                "/tiles/gates/10/1024/0.mvt                   | 400 | tile column is '1024'; allowed: a whole number in [0, 1023]",
                "/tiles/gates/10/0/-1.mvt                     | 400 | tile row is '-1'; allowed: a whole number in [0, 1023]",
                "/tiles/gates/10/0/one.mvt                    | 400 | tile row is 'one'; allowed: a whole number",
                "/tiles/gates/10/99999999999/0.mvt            | 400 | tile column is '99999999999'; allowed: a whole number"
            })
    void saysWhatIsWrongAndWhatIsAllowed(String url, int status, String detail) throws Exception {
        server.perform(get(url))
                .andExpect(status().is(status))
                .andExpect(content().contentType("application/problem+json"))
                .andExpect(jsonPath("$.type").value("about:blank"))
                .andExpect(jsonPath("$.status").value(status))
                .andExpect(jsonPath("$.detail").value(detail))
                .andExpect(jsonPath("$.instance").value(url.replaceAll("\\?.*", "")));
    }

    private byte[] body(String url) throws Exception {
        return server.perform(get(url)).andReturn().getResponse().getContentAsByteArray();
    }

    private String etag(String url) throws Exception {
        return server.perform(get(url)).andReturn().getResponse().getHeader("ETag");
    }

    /** One gate at 106.76 E, 21.85 N; remembers what it was asked. */
    private static final class OneGate implements TileSource {
        private String version = "v1";
        private List<Feature> gates = List.of(OnGrid.feature("huu-nghi", OnGrid.wkt("POINT (106.76 21.85)")));
        private int asked;
        private EditionId edition;
        private LocalDate asOf;

        @Override
        public List<Feature> list(String layer, EditionId edition, LocalDate asOf) {
            this.asked++;
            this.edition = edition;
            this.asOf = asOf;
            return gates;
        }

        @Override
        public String state(String layer, EditionId edition, LocalDate asOf) {
            return version + edition + asOf;
        }

        @Override
        public boolean hasEdition(EditionId edition) {
            return Set.of("2020", "2024-12").contains(edition.value());
        }

        @Override
        public Set<String> layers() {
            return Set.of("roads", "gates");
        }

        @Override
        public EditionId editionInForce(LocalDate day) {
            if (day.isBefore(LocalDate.of(2020, 1, 1))) {
                throw NotFound.of("edition in force on", day, "2020, 2024-12");
            }
            return new EditionId(day.isBefore(LocalDate.of(2024, 12, 1)) ? "2020" : "2024-12");
        }
    }
}
