package vn.mauson.tiles;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.InvalidProtocolBufferException;
import io.github.sebasbaumh.mapbox.vectortile.VectorTile.Tile.Feature;
import io.github.sebasbaumh.mapbox.vectortile.VectorTile.Tile.GeomType;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The numbers of the first six are those of the Mapbox Vector Tile Specification 2.1, section 4.3.5. */
class GeometryCommandsTest {
    @Test
    void example4351Point() {
        assertThat(commands("POINT (25 17)")).containsExactly(9, 50, 34);
    }

    @Test
    void example4352MultiPoint() {
        assertThat(commands("MULTIPOINT ((5 7), (3 2))")).containsExactly(17, 10, 14, 3, 9);
    }

    @Test
    void example4353Linestring() {
        assertThat(commands("LINESTRING (2 2, 2 10, 10 10)")).containsExactly(9, 4, 4, 18, 0, 16, 16, 0);
    }

    @Test
    void example4354MultiLinestring() {
        assertThat(commands("MULTILINESTRING ((2 2, 2 10, 10 10), (1 1, 3 5))"))
                .containsExactly(9, 4, 4, 18, 0, 16, 16, 0, 9, 17, 17, 10, 4, 8);
    }

    @Test
    void example4355Polygon() {
        assertThat(commands("POLYGON ((3 6, 8 12, 20 34, 3 6))")).containsExactly(9, 6, 12, 18, 10, 12, 24, 44, 15);
    }

    @Test
    void example4356MultiPolygonWithAHole() {
        assertThat(commands("MULTIPOLYGON (((0 0, 10 0, 10 10, 0 10, 0 0)),"
                        + " ((11 11, 20 11, 20 20, 11 20, 11 11), (13 13, 13 17, 17 17, 17 13, 13 13)))"))
                .containsExactly(
                        9, 0, 0, 26, 20, 0, 0, 20, 19, 0, 15, 9, 22, 2, 26, 18, 0, 0, 18, 17, 0, 15, 9, 4, 13, 26, 0, 8,
                        8, 0, 0, 7, 15);
    }

    @Test
    void turnsRingsThatAreWoundTheOtherWay() {
        assertThat(commands("POLYGON ((0 0, 0 10, 10 10, 10 0, 0 0), (2 2, 4 2, 4 4, 2 4, 2 2))"))
                .isEqualTo(commands("POLYGON ((10 0, 10 10, 0 10, 0 0, 10 0), (2 4, 4 4, 4 2, 2 2, 2 4))"));
    }

    @Test
    void keepsTheSmallestTriangleWhicheverWayItIsWound() {
        assertThat(commands("POLYGON ((0 0, 1 0, 0 1, 0 0))")).hasSize(9);
        assertThat(commands("POLYGON ((0 0, 0 1, 1 0, 0 0))")).hasSize(9);
    }

    @Test
    void leavesOutAVertexOnTheStraightLineBetweenItsNeighbours() {
        assertThat(commands("LINESTRING (2 2, 2 3, 2 7, 2 10, 6 10, 10 10)"))
                .isEqualTo(commands("LINESTRING (2 2, 2 10, 10 10)"));
    }

    @Test
    void keepsTheEndOfARoadThatTurnsBack() {
        assertThat(commands("LINESTRING (0 0, 8 0, 4 0)")).containsExactly(9, 0, 0, 18, 16, 0, 7, 0);
    }

    @Test
    void saysWhatKindOfGeometryItIs() {
        assertThat(feature("POINT (1 1)").getType()).isEqualTo(GeomType.POINT);
        assertThat(feature("LINESTRING (1 1, 2 2)").getType()).isEqualTo(GeomType.LINESTRING);
        assertThat(feature("POLYGON ((0 0, 1 0, 0 1, 0 0))").getType()).isEqualTo(GeomType.POLYGON);
    }

    private static List<Integer> commands(String wkt) {
        return feature(wkt).getGeometryList();
    }

    /** As the library reads it. */
    private static Feature feature(String wkt) {
        GeometryCommands commands = new GeometryCommands();
        commands.write(OnGrid.wkt(wkt));
        Wire message = new Wire();
        message.number(Feature.TYPE_FIELD_NUMBER, commands.type());
        message.part(Feature.GEOMETRY_FIELD_NUMBER, commands.wire());
        try {
            return Feature.parseFrom(message.toBytes());
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException(wkt, e);
        }
    }
}
