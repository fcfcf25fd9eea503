package vn.mauson.ogcapi;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.locationtech.jts.densify.Densifier;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import vn.mauson.cql2.Boxes;
import vn.mauson.geometry.Frame;
import vn.mauson.geometry.Reprojection;
import vn.mauson.measure.Refused;

/**
 * A coordinate reference system a client may ask for, by its URI (OGC 18-058r1). The order of its axes is
 * that of the EPSG registry; CRS84 has longitude first. All are tried when the program starts.
 */
public enum Crs {
    CRS84("http://www.opengis.net/def/crs/OGC/1.3/CRS84", Frame.LON_LAT, false, 7),
    WGS84(4326, 7),
    WEB_MERCATOR(3857, 2),
    /** VN-2000, zone of 3 degrees on 107°15'. */
    VN2000_TM3(9215, 3),
    /** VN-2000, UTM zone 48 north. */
    VN2000_UTM48(3405, 3);

    /** Pieces of a box's longer side, so that a side which is straight in one frame stays so in another. */
    private static final int PIECES = 64;

    private final String uri;
    private final boolean northFirst;
    private final int decimals;
    private final Reprojection fromLonLat;
    private final Reprojection toLonLat;

    Crs(int epsg, int decimals) {
        this(
                "http://www.opengis.net/def/crs/EPSG/0/" + epsg,
                Frame.known(epsg),
                Frame.known(epsg).isNorthFirst(),
                decimals);
    }

    Crs(String uri, Frame frame, boolean northFirst, int decimals) {
        this.uri = uri;
        this.northFirst = northFirst;
        this.decimals = decimals;
        this.fromLonLat = Reprojection.between(Frame.LON_LAT, frame);
        this.toLonLat = Reprojection.between(frame, Frame.LON_LAT);
    }

    /** The system of a URI; {@link Refused} for any other than ours. */
    static Crs of(String parameter, String uri) {
        return Arrays.stream(values())
                .filter(crs -> crs.uri.equals(uri))
                .findFirst()
                .orElseThrow(() -> Refused.value(
                        parameter, uri, Arrays.stream(values()).map(Crs::uri).collect(Collectors.joining(", "))));
    }

    /** The name of WMS 1.3.0 (OGC 06-042, 6.7.3): {@code EPSG:4326}, {@code CRS:84}. */
    public String wmsName() {
        return this == CRS84 ? "CRS:84" : "EPSG:" + uri.substring(uri.lastIndexOf('/') + 1);
    }

    /** Whether north (latitude) is the first of its axes. */
    public boolean northFirst() {
        return northFirst;
    }

    String uri() {
        return uri;
    }

    /** Decimals written: 7 of a degree are 1 cm, the planes have millimetres, web tiles centimetres. */
    int decimals() {
        return decimals;
    }

    /** A geometry for a client, axes in this system's order. */
    public Geometry ofLonLat(Geometry lonLat) {
        return inOrder(lonLatIs() ? lonLat.copy() : fromLonLat.apply(lonLat));
    }

    /** A client's geometry, axes in this system's order, as degrees, longitude first. */
    Geometry toLonLat(Geometry given) {
        Geometry ordered = inOrder(given.copy());
        return lonLatIs() ? ordered : toLonLat.apply(ordered);
    }

    /** The area of a client's box as degrees, longitude first; see {@link Boxes} for its numbers. */
    public Geometry areaOf(List<Double> numbers) {
        if (lonLatIs()) {
            return Boxes.of(northFirst ? swapped(numbers) : numbers);
        }
        Geometry box = Boxes.of(numbers);
        Envelope sides = box.getEnvelopeInternal();
        double longer = Math.max(sides.getWidth(), sides.getHeight());
        return toLonLat(longer > 0 ? Densifier.densify(box, longer / PIECES) : box);
    }

    private boolean lonLatIs() {
        return this == CRS84 || this == WGS84;
    }

    private static List<Double> swapped(List<Double> numbers) {
        if (numbers.size() != 4 && numbers.size() != 6) {
            return numbers;
        }
        int half = numbers.size() / 2;
        return List.of(numbers.get(1), numbers.get(0), numbers.get(half + 1), numbers.get(half));
    }

    private Geometry inOrder(Geometry geometry) {
        if (northFirst) {
            geometry.apply(SWAP);
        }
        return geometry;
    }

    private static final CoordinateSequenceFilter SWAP = new CoordinateSequenceFilter() {
        @Override
        public void filter(CoordinateSequence sequence, int i) {
            double first = sequence.getOrdinate(i, 0);
            sequence.setOrdinate(i, 0, sequence.getOrdinate(i, 1));
            sequence.setOrdinate(i, 1, first);
        }

        @Override
        public boolean isDone() {
            return false;
        }

        @Override
        public boolean isGeometryChanged() {
            return true;
        }
    };
}
