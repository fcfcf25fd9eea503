package vn.mauson.tiles;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * A tile as it is kept and sent: gzip, since nearly every client takes it; the plain bytes are made
 * anew for the few that do not. The bytes are shared, not copied; nobody may change them.
 */
final class CompressedTile {
    private final byte[] gzip;
    private final EncodedTile.Counts counts;

    private CompressedTile(byte[] gzip, EncodedTile.Counts counts) {
        this.gzip = gzip;
        this.counts = counts;
    }

    static CompressedTile of(EncodedTile tile) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(tile.mvt());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new CompressedTile(bytes.toByteArray(), tile.counts());
    }

    /** Bytes. */
    long size() {
        return gzip.length;
    }

    byte[] gzip() {
        return gzip;
    }

    byte[] mvt() {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(gzip))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    EncodedTile.Counts counts() {
        return counts;
    }
}
