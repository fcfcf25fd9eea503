package vn.mauson.tiles;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.mauson.Api;
import vn.mauson.Served;

/** Tiles of the bundled pack as they are served. */
@Served
class ServedTilesTest {
    @LocalServerPort
    private int port;

    /** Since 2025-07 the districts are groups that report together, and still 11. */
    @ParameterizedTest
    @ValueSource(strings = {"2009", "2020", "2024-12", "2025-07"})
    void everyEditionHasElevenDistrictsOrGroupsInItsTiles(String edition) {
        var tile = new Api(port).ask("/tiles/districts/3/6/3.mvt?asOf=2025-08-01&edition=" + edition);
        assertThat(tile.headers().firstValue("Tile-Counts").orElseThrow()).startsWith("drawn=11,");
        assertThat(OnGrid.read(tile.body(), "districts"))
                .extracting(shape -> OnGrid.properties(shape).get("code"))
                .hasSize(11)
                .doesNotHaveDuplicates();
    }
}
