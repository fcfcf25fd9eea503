package vn.mauson.tiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.sebasbaumh.mapbox.vectortile.VectorTile;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import vn.mauson.store.Feature;

class TileEncoderTest {
    @Test
    void aGateComesBackAtItsPixelWithItsProperties() {
        // The landmark of TileGridTest, 106.76 E 21.85 N, is unit 2756 / 1168 of tile 10/815/448.
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("id", "huu-nghi");
        properties.put("name", "Cửa khẩu quốc tế Hữu Nghị");
        properties.put("lanes", 12);
        properties.put("share", 0.25);
        properties.put("illustrative", false);
        EncodedTile tile = encode(new Feature("huu-nghi", OnGrid.wkt("POINT (106.76 21.85)"), properties));
        Geometry gate = OnGrid.read(tile.mvt(), "gates").get(0);
        assertThat(gate.getCoordinate().x).isEqualTo(2756);
        assertThat(gate.getCoordinate().y).isEqualTo(1168);
        assertThat(OnGrid.properties(gate))
                .containsEntry("id", "huu-nghi")
                .containsEntry("name", "Cửa khẩu quốc tế Hữu Nghị")
                .containsEntry("lanes", 12L)
                .containsEntry("share", 0.25)
                .containsEntry("illustrative", false);
    }

    @Test
    void aTileInWhichNothingLiesHasNoBytes() {
        assertThat(encode().mvt()).isEmpty();
        EncodedTile elsewhere = encode(OnGrid.feature("a", OnGrid.wkt("POINT (-3 40)")));
        assertThat(elsewhere.mvt()).isEmpty();
        assertThat(elsewhere.counts()).hasToString("drawn=0, repaired=0, collapsed=0, small=0");
    }

    @Test
    void leavesOutAPropertyWithoutValue() {
        Map<String, Object> properties = new HashMap<>();
        properties.put("id", "a");
        properties.put("ldlr", null);
        EncodedTile tile = encode(new Feature("a", OnGrid.wkt("POINT (106.76 21.85)"), properties));
        assertThat(OnGrid.properties(OnGrid.read(tile.mvt(), "gates").get(0))).isEqualTo(Map.of("id", "a"));
    }

    @Test
    void aPropertyATileCannotHoldIsAnErrorThatNamesTheFeature() {
        var feature = new Feature("g7", OnGrid.wkt("POINT (106.76 21.85)"), Map.of("since", LocalDate.of(2024, 1, 1)));
        assertThatThrownBy(() -> encode(feature))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("since of feature g7 is a java.time.LocalDate");
    }

    @Test
    void countsWhatIsDrawnRepairedAndCollapsed() {
        EncodedTile tile = encode(
                grid("whole", "POLYGON ((0 0, 8 0, 8 8, 0 0))"),
                grid("touching", "POLYGON ((0 0, 40 0, 40 40, 20 0.2, 0 40, 0 0))"),
                grid("tiny", "POLYGON ((3 3, 3.3 3, 3.3 3.3, 3 3))"),
                grid("away", "POINT (-900 0)"));
        assertThat(tile.counts()).isEqualTo(new EncodedTile.Counts(2, 1, 1, 0));
    }

    @Test
    void saysItsVersionExtentAndLayer() throws IOException {
        EncodedTile tile = encode(grid("a", "POINT (1 1)"), grid("b", "POINT (2 2)"));
        VectorTile.Tile message = VectorTile.Tile.parseFrom(tile.mvt());
        assertThat(message.getLayersCount()).isEqualTo(1);
        assertThat(message.getLayers(0).getName()).isEqualTo("gates");
        assertThat(message.getLayers(0).getVersion()).isEqualTo(2);
        assertThat(message.getLayers(0).getExtent()).isEqualTo(4096);
        assertThat(message.getLayers(0).getKeysList()).containsExactly("id");
    }

    @Test
    void doesNotChangeTheGeometriesItIsGiven() {
        Geometry clockwise = OnGrid.lonLat(OnGrid.TILE, "POLYGON ((0 0, 0 8, 8 8, 0 0))");
        Geometry anticlockwise = clockwise.reverse();
        String before = clockwise.toText() + anticlockwise.toText();
        encode(OnGrid.feature("a", clockwise), OnGrid.feature("b", anticlockwise));
        assertThat(clockwise.toText() + anticlockwise.toText()).isEqualTo(before);
    }

    @Test
    void theSameFeaturesGiveTheSameBytes() {
        Feature[] features = {grid("a", "POINT (1 1)"), grid("b", "POLYGON ((0 0, 8 0, 8 8, 0 0))")};
        assertThat(encode(features).mvt()).isEqualTo(encode(features).mvt());
    }

    private static Feature grid(String id, String wkt) {
        return OnGrid.feature(id, OnGrid.lonLat(OnGrid.TILE, wkt));
    }

    private static EncodedTile encode(Feature... features) {
        return TileEncoder.encode("gates", OnGrid.TILE, List.copyOf(Arrays.asList(features)));
    }
}
