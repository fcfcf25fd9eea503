package vn.mauson.formats;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/**
 * What a TIFF says of itself in its first directory: enough to refuse it by size and frame. TIFF 6.0,
 * section 2; GeoTIFF 1.1 (OGC 19-008r4), 7.1.2 for the key directory.
 */
final class TiffHead {
    private static final int WIDTH = 256;
    private static final int HEIGHT = 257;
    private static final int GEO_KEYS = 34735;
    private static final int GEODETIC_CRS = 2048;
    private static final int PROJECTED_CRS = 3072;
    private static final int USER_DEFINED = 32767;
    private static final int SHORT = 3;

    private final ByteBuffer bytes;
    private long width;
    private long height;
    private int epsg;

    private TiffHead(byte[] head) {
        ByteOrder order = head[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
        bytes = ByteBuffer.wrap(head).order(order);
    }

    static boolean recognises(Head head) {
        return head.startsWith((byte) 'I', (byte) 'I', (byte) 42, (byte) 0)
                || head.startsWith((byte) 'M', (byte) 'M', (byte) 0, (byte) 42)
                || head.startsWith((byte) 'I', (byte) 'I', (byte) 43, (byte) 0)
                || head.startsWith((byte) 'M', (byte) 'M', (byte) 0, (byte) 43);
    }

    /** Size and frame as far as they stand within the given first bytes. */
    static String describe(byte[] head) {
        TiffHead tiff = new TiffHead(head);
        tiff.readDirectory();
        String cells = tiff.width > 0 ? " of " + tiff.width + " x " + tiff.height + " cells" : "";
        String frame = tiff.epsg > 0 ? "frame EPSG:" + tiff.epsg : "without a frame (it would need --crs EPSG:n)";
        return "a raster: GeoTIFF" + cells + ", " + frame + "; rasters are not read";
    }

    private void readDirectory() {
        int at = (int) at(4, 4).orElse(0L).longValue();
        long entries = at(at, 2).orElse(0L);
        for (int i = 0; i < entries; i++) {
            int entry = at + 2 + 12 * i;
            int tag = at(entry, 2).orElse(0L).intValue();
            int kind = at(entry + 2, 2).orElse(0L).intValue();
            switch (tag) {
                case WIDTH -> width = at(entry + 8, kind == SHORT ? 2 : 4).orElse(0L);
                case HEIGHT -> height = at(entry + 8, kind == SHORT ? 2 : 4).orElse(0L);
                case GEO_KEYS -> readKeys(at(entry + 8, 4).orElse(0L).intValue());
                default -> {}
            }
        }
    }

    private void readKeys(int at) {
        long keys = at(at + 6, 2).orElse(0L);
        for (int i = 1; i <= keys; i++) {
            int key = at(at + 8 * i, 2).orElse(0L).intValue();
            int code = at(at + 8 * i + 6, 2).orElse(0L).intValue();
            if (code != USER_DEFINED && (key == PROJECTED_CRS || (key == GEODETIC_CRS && epsg == 0))) {
                epsg = code;
            }
        }
    }

    /** An unsigned number, empty where it lies beyond the bytes that were read. */
    private Optional<Long> at(int index, int length) {
        if (index < 0 || index > bytes.capacity() - length) {
            return Optional.empty();
        }
        return Optional.of(length == 2 ? bytes.getShort(index) & 0xFFFFL : Integer.toUnsignedLong(bytes.getInt(index)));
    }
}
