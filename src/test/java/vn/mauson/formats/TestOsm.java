package vn.mauson.formats;

import com.google.protobuf.ByteString;
import crosby.binary.Fileformat;
import crosby.binary.Osmformat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.DeflaterOutputStream;

/** An OSM PBF file written with the messages of its specification, block by block. */
final class TestOsm {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private Osmformat.StringTable.Builder strings;
    private Osmformat.PrimitiveGroup.Builder group;

    TestOsm(String... features) throws IOException {
        Osmformat.HeaderBlock.Builder header = Osmformat.HeaderBlock.newBuilder();
        for (String feature : features) {
            header.addRequiredFeatures(feature);
        }
        blob("OSMHeader", header.build().toByteArray(), false);
        begin();
    }

    private void begin() {
        strings = Osmformat.StringTable.newBuilder().addS(ByteString.EMPTY);
        group = Osmformat.PrimitiveGroup.newBuilder();
    }

    /** Nodes 1, 2, 3 ... at whole degrees: longitude as the number, latitude one of it. */
    void denseNodes(int count) throws IOException {
        Osmformat.DenseNodes.Builder dense = Osmformat.DenseNodes.newBuilder();
        for (int i = 0; i < count; i++) {
            dense.addId(1).addLon(10_000_000).addLat(1_000_000);
        }
        group.setDense(dense);
        end();
    }

    void node(long id, double lon, double lat) throws IOException {
        group.addNodes(Osmformat.Node.newBuilder()
                .setId(id)
                .setLon(Math.round(lon * 1e7))
                .setLat(Math.round(lat * 1e7)));
        end();
    }

    void way(long id, String tags, long... nodes) throws IOException {
        Osmformat.Way.Builder way = Osmformat.Way.newBuilder().setId(id);
        for (String tag : tags.split(",")) {
            String[] parts = tag.split("=");
            way.addKeys(string(parts[0])).addVals(string(parts[1]));
        }
        long last = 0;
        for (long node : nodes) {
            way.addRefs(node - last);
            last = node;
        }
        group.addWays(way);
        end();
    }

    private int string(String text) {
        strings.addS(ByteString.copyFromUtf8(text));
        return strings.getSCount() - 1;
    }

    /** Every call is a block of its own, so that few elements make many blocks. */
    private void end() throws IOException {
        byte[] block = Osmformat.PrimitiveBlock.newBuilder()
                .setStringtable(strings)
                .addPrimitivegroup(group)
                .build()
                .toByteArray();
        blob("OSMData", block, true);
        begin();
    }

    private void blob(String type, byte[] block, boolean packed) throws IOException {
        Fileformat.Blob.Builder blob = Fileformat.Blob.newBuilder().setRawSize(block.length);
        if (packed) {
            blob.setZlibData(ByteString.copyFrom(deflated(block)));
        } else {
            blob.setRaw(ByteString.copyFrom(block));
        }
        byte[] body = blob.build().toByteArray();
        byte[] header = Fileformat.BlobHeader.newBuilder()
                .setType(type)
                .setDatasize(body.length)
                .build()
                .toByteArray();
        out.write(ByteBuffer.allocate(4).putInt(header.length).array());
        out.write(header);
        out.write(body);
    }

    private static byte[] deflated(byte[] block) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(packed)) {
            deflater.write(block);
        }
        return packed.toByteArray();
    }

    void write(Path file) throws IOException {
        Files.write(file, out.toByteArray());
    }
}
