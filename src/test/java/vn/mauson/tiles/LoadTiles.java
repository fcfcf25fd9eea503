package vn.mauson.tiles;

import com.google.protobuf.ByteString;
import com.google.protobuf.CodedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.locationtech.jts.algorithm.Area;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateList;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import vn.mauson.geometry.Frame;
import vn.mauson.geometry.Geometries;
import vn.mauson.geometry.Reprojection;
import vn.mauson.overlay.Parcel;
import vn.mauson.store.Feature;

/** Plots of a made-up province as the layer {@code plots} has them, and tiles of them nobody has kept. */
public final class LoadTiles {
    private static final List<String> GROUPS =
            List.of("natural", "planted", "planted_not_forest", "regenerating", "bare", "agriculture");

    private final List<Feature> plots;
    private final Pyramid pyramid;
    private final Envelope lonLat = new Envelope();

    private LoadTiles(List<Feature> plots) {
        this.plots = plots;
        this.pyramid = Pyramid.of(Generalisation.MERGED, Stock.of(TileMatrixSet.WEB_MERCATOR_QUAD, plots));
        plots.forEach(plot -> lonLat.expandToInclude(plot.lonLat().getEnvelopeInternal()));
    }

    /** @param parcels metres of EPSG:9215 */
    public static LoadTiles of(long seed, List<Parcel> parcels) {
        Random random = new Random(seed);
        Reprojection toLonLat = Reprojection.between(Frame.known(9215), Frame.LON_LAT);
        List<Feature> plots = new ArrayList<>();
        for (Parcel parcel : parcels) {
            plots.add(plot(parcel.id(), random, toLonLat.apply(parcel.area())));
        }
        return new LoadTiles(plots);
    }

    private static Feature plot(long id, Random random, Geometry lonLat) {
        int group = random.nextInt(GROUPS.size());
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("id", id);
        properties.put("group", GROUPS.get(group));
        properties.put("ldlr", "L" + random.nextInt(20));
        properties.put("year", 1990 + random.nextInt(35));
        properties.put("counts", group < 2);
        properties.put("illustrative", true);
        return new Feature("" + id, lonLat, properties);
    }

    public List<Feature> plots() {
        return plots;
    }

    public Envelope lonLat() {
        return lonLat;
    }

    /** The tile a place lies in. */
    public static TileCoord at(int zoom, double longitude, double latitude) {
        int tiles = 1 << zoom;
        return TileCoord.ofZXY(zoom, (int) (TileMatrixSet.WEB_MERCATOR_QUAD.x(longitude) * tiles), (int)
                (TileMatrixSet.WEB_MERCATOR_QUAD.y(latitude) * tiles));
    }

    /** A tile's bytes, made anew. */
    public byte[] fresh(TileCoord tile) {
        return pyramid.tile("plots", tile).mvt();
    }

    /** The ground a tile of polygons shows within itself, in square grid units; the library that reads tiles is not at hand here. */
    public double area(byte[] mvt) {
        double area = 0;
        for (ByteString layer : fields(mvt, 3)) {
            for (ByteString feature : fields(layer.toByteArray(), 2)) {
                area += shown(fields(feature.toByteArray(), 4).get(0));
            }
        }
        return area;
    }

    private static List<ByteString> fields(byte[] message, int field) {
        List<ByteString> found = new ArrayList<>();
        try {
            CodedInputStream in = CodedInputStream.newInstance(message);
            for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
                if (tag >> 3 == field) {
                    found.add(in.readBytes());
                } else {
                    in.skipField(tag);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    /** Exterior rings count, holes count against them, as they are wound. */
    private static double shown(ByteString geometry) {
        Geometry square = Geometries.FACTORY.toGeometry(new Envelope(0, TileGrid.EXTENT, 0, TileGrid.EXTENT));
        double area = 0;
        try {
            CodedInputStream in = geometry.newCodedInput();
            int x = 0;
            int y = 0;
            CoordinateList ring = new CoordinateList();
            while (!in.isAtEnd()) {
                int command = in.readUInt32();
                if ((command & 7) == 7) {
                    ring.closeRing();
                    Geometry polygon = Geometries.FACTORY.createPolygon(ring.toCoordinateArray());
                    double sign = -Math.signum(Area.ofRingSigned(ring.toCoordinateArray()));
                    area += sign * polygon.intersection(square).getArea();
                    ring = new CoordinateList();
                } else {
                    for (int i = 0; i < command >> 3; i++) {
                        x += in.readSInt32();
                        y += in.readSInt32();
                        ring.add(new Coordinate(x, y));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return area;
    }
}
