package vn.mauson.tiles;

import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.MvtReader;
import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.TagKeyValueMapConverter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.impl.CoordinateArraySequence;
import org.locationtech.jts.geom.util.GeometryTransformer;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import vn.mauson.geometry.Geometries;
import vn.mauson.store.Feature;

/** Draws test geometries in the grid units of a tile (x east, y south), and reads tiles back. */
final class OnGrid {
    /** The tile of Lạng Sơn city at zoom 10. */
    static final TileCoord TILE = TileCoord.ofZXY(10, 815, 448);

    private OnGrid() {}

    static Geometry wkt(String wkt) {
        try {
            return new WKTReader(Geometries.FACTORY).read(wkt);
        } catch (ParseException e) {
            throw new IllegalArgumentException(wkt, e);
        }
    }

    /** The lon/lat geometry whose vertices have these grid units in a tile. */
    static Geometry lonLat(TileCoord tile, String wkt) {
        return lonLat(tile, wkt(wkt));
    }

    static Geometry lonLat(TileCoord tile, Geometry grid) {
        return new GeometryTransformer() {
            @Override
            protected CoordinateSequence transformCoordinates(CoordinateSequence sequence, Geometry parent) {
                Coordinate[] moved = sequence.toCoordinateArray();
                for (int i = 0; i < moved.length; i++) {
                    moved[i] = lonLat(tile, moved[i].x, moved[i].y);
                }
                return new CoordinateArraySequence(moved, 2);
            }
        }.transform(grid);
    }

    // The textbook's other form of the reverse, so that the main code is not tested by itself:
    // φ = 2·arctan(e^y) − π/2.
    private static Coordinate lonLat(TileCoord tile, double gridX, double gridY) {
        double tiles = Math.pow(2, tile.z());
        double x = (tile.x() + gridX / 4096) / tiles;
        double y = (tile.y() + gridY / 4096) / tiles;
        double latitude = 2 * Math.atan(Math.exp(Math.PI * (1 - 2 * y))) - Math.PI / 2;
        return new Coordinate(360 * x - 180, Math.toDegrees(latitude));
    }

    static Feature feature(String id, Geometry lonLat) {
        return new Feature(id, lonLat, Map.of("id", id));
    }

    /** The geometries of a layer as the library reads them, in grid units, properties as user data. */
    static List<Geometry> read(byte[] mvt, String layer) {
        try {
            var tile = MvtReader.loadMvt(
                    new ByteArrayInputStream(mvt),
                    Geometries.FACTORY,
                    new TagKeyValueMapConverter(),
                    MvtReader.RING_CLASSIFIER_V2_1);
            return tile.getLayer(layer) == null
                    ? List.of()
                    : List.copyOf(tile.getLayer(layer).getGeometries());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> properties(Geometry read) {
        return (Map<String, Object>) read.getUserData();
    }
}
