package vn.mauson.formats;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.WireFormat;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteOrder;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The blobs of an OSM PBF file (wiki.openstreetmap.org/wiki/PBF_Format), inflated one at a time. Their
 * messages are walked field by field and not parsed whole, for a small hostile block would parse into
 * millions of objects.
 */
final class OsmBlobs {
    private static final List<String> FEATURES = List.of("OsmSchema-V0.6", "DenseNodes", "LocationsOnWays");

    /** zlib cannot pack tighter (zlib.net, "Maximum Compression Factor"). */
    private static final long TIGHTEST = 1_032;

    private final FileBytes file;

    OsmBlobs(FileBytes file) {
        this.file = file;
    }

    /** Told of each block of data. */
    interface Reader {
        /**
         * @param place of the block in the file, from 0
         * @return whether to go on
         */
        boolean take(int place, OsmBlock block) throws IOException;
    }

    /** @throws IOException for a file that does not begin as OSM data of today's kind */
    void requireHeader() throws IOException {
        Header header = header(0);
        if (!header.type.equals("OSMHeader")) {
            throw new IOException("no header at the start");
        }
        CodedInputStream in = CodedInputStream.newInstance(inflated(header));
        for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
            if (WireFormat.getTagFieldNumber(tag) != 4) {
                in.skipField(tag);
                continue;
            }
            String feature = in.readStringRequireUtf8();
            if (!FEATURES.contains(feature)) {
                throw new IOException("needs '" + feature + "', which is not read");
            }
        }
    }

    /** Gives the blocks of data that are wanted to the reader until it has enough. */
    void read(IntPredicate wanted, Reader reader) throws IOException {
        int place = 0;
        long position = 0;
        while (position < file.size()) {
            Header header = header(position);
            position = header.start + header.bytes;
            if (!header.type.equals("OSMData")) {
                continue;
            }
            if (position > file.size()) {
                throw new EOFException("a blob breaks off");
            }
            if (wanted.test(place) && !reader.take(place, new OsmBlock(inflated(header)))) {
                return;
            }
            place++;
        }
    }

    private record Header(String type, long start, int bytes) {}

    private Header header(long position) throws IOException {
        int length = file.read(position, Integer.BYTES, "a blob's length")
                .order(ByteOrder.BIG_ENDIAN)
                .getInt();
        if (length < 0 || length > Limits.OSM_BLOB_HEADER_BYTES) {
            throw new IOException("a blob header of " + length + " bytes");
        }
        CodedInputStream in =
                CodedInputStream.newInstance(file.read(position + Integer.BYTES, length, "a blob header"));
        String type = "";
        int bytes = 0;
        for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
            switch (WireFormat.getTagFieldNumber(tag)) {
                case 1 -> type = in.readString();
                case 3 -> bytes = in.readInt32();
                default -> in.skipField(tag);
            }
        }
        if (bytes < 0 || bytes > Limits.OSM_BLOB_BYTES) {
            throw new IOException("a blob of " + bytes + " bytes");
        }
        return new Header(type, position + Integer.BYTES + length, bytes);
    }

    private byte[] inflated(Header header) throws IOException {
        CodedInputStream in = CodedInputStream.newInstance(file.read(header.start, header.bytes, "a blob"));
        byte[] raw = null;
        byte[] packed = null;
        int rawBytes = 0;
        for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
            switch (WireFormat.getTagFieldNumber(tag)) {
                case 1 -> raw = in.readByteArray();
                case 2 -> rawBytes = in.readInt32();
                case 3 -> packed = in.readByteArray();
                default -> in.skipField(tag);
            }
        }
        if (raw == null && packed == null) {
            throw new IOException("a blob that is neither plain nor packed with zlib");
        }
        return raw != null ? raw : inflate(packed, rawBytes);
    }

    private static byte[] inflate(byte[] packed, int rawBytes) throws IOException {
        if (rawBytes < 0 || rawBytes > Math.min(Limits.OSM_BLOB_BYTES, TIGHTEST * (packed.length + 1))) {
            throw new IOException("a blob of " + rawBytes + " bytes unpacked");
        }
        byte[] raw = new byte[rawBytes];
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(packed);
            if (inflater.inflate(raw) < rawBytes) {
                throw new EOFException("a packed blob breaks off");
            }
            return raw;
        } catch (DataFormatException e) {
            throw new IOException("a blob that cannot be unpacked", e);
        } finally {
            inflater.end();
        }
    }
}
