package vn.mauson.formats;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.locationtech.jts.geom.Geometry;

/** The binary geometry of GeoPackage: a header before well-known binary (OGC 12-128r18, section 2.1.3). */
final class GeoPackageGeometry {
    private static final int HEADER_BYTES = 8;
    private static final int[] ENVELOPE_BYTES = {0, 32, 48, 48, 64};

    private GeoPackageGeometry() {}

    /**
     * @param blob null for no geometry
     * @param draft told where heights are dropped that the layer does not announce
     * @param heightsAnnounced whether the heading tells of them already
     */
    static Geometry read(byte[] blob, Parts make, Draft draft, boolean heightsAnnounced) throws Unreadable {
        if (blob == null) {
            return null;
        }
        if (blob.length < HEADER_BYTES || blob[0] != 'G' || blob[1] != 'P') {
            throw new Unreadable("geometry-header", blob.length + " bytes", "bytes that begin with GP");
        }
        int flags = blob[3];
        if ((flags & 0x20) != 0) {
            throw new Unreadable("geometry-kind", "extended", "points, lines, polygons and collections of them");
        }
        Wkb wkb = new Wkb(body(blob, (flags >> 1) & 7), make);
        Geometry geometry = wkb.read();
        if (!wkb.isFlat() && !heightsAnnounced) {
            draft.remark("z-dropped", "", "", "x and y only; the rest is left out");
        }
        return geometry;
    }

    private static ByteBuffer body(byte[] blob, int envelope) throws Unreadable {
        if (envelope >= ENVELOPE_BYTES.length || HEADER_BYTES + ENVELOPE_BYTES[envelope] > blob.length) {
            throw new Unreadable("geometry-header", envelope, "an envelope of kind 0 to 4, within the bytes there are");
        }
        int start = HEADER_BYTES + ENVELOPE_BYTES[envelope];
        return ByteBuffer.wrap(blob, start, blob.length - start).order(ByteOrder.LITTLE_ENDIAN);
    }
}
