package vn.mauson.formats;

import com.google.flatbuffers.FlatBufferBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.wololo.flatgeobuf.ColumnMeta;
import org.wololo.flatgeobuf.Constants;
import org.wololo.flatgeobuf.GeometryConversions;
import org.wololo.flatgeobuf.HeaderMeta;
import org.wololo.flatgeobuf.generated.ColumnType;
import org.wololo.flatgeobuf.generated.Feature;
import org.wololo.flatgeobuf.generated.GeometryType;

/** A FlatGeobuf file of somebody else's writer: columns {@code name} and {@code loai}, no index. */
final class TestFlatGeobuf {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final HeaderMeta header = new HeaderMeta();

    /** @param srid 0 for none */
    TestFlatGeobuf(int srid, int featureCount) throws IOException {
        header.name = "plots";
        header.srid = srid;
        header.geometryType = GeometryType.Unknown;
        header.envelope = new Envelope(0, 1, 0, 1);
        header.featuresCount = featureCount;
        header.columns = new ArrayList<>(List.of(column("name", ColumnType.String), column("loai", ColumnType.Int)));
        out.write(Constants.MAGIC_BYTES);
        HeaderMeta.write(header, out, new FlatBufferBuilder(64));
    }

    private static ColumnMeta column(String name, int type) {
        ColumnMeta column = new ColumnMeta();
        column.name = name;
        column.type = (byte) type;
        return column;
    }

    void add(String wkt, String name, int kind) throws IOException {
        byte[] text = name.getBytes(StandardCharsets.UTF_8);
        ByteBuffer properties = ByteBuffer.allocate(2 + 4 + text.length + 2 + 4).order(ByteOrder.LITTLE_ENDIAN);
        properties
                .putShort((short) 0)
                .putInt(text.length)
                .put(text)
                .putShort((short) 1)
                .putInt(kind);
        add(wkt, properties.array());
    }

    void add(String wkt, byte[] properties) throws IOException {
        FlatBufferBuilder builder = new FlatBufferBuilder(64);
        int vector = Feature.createPropertiesVector(builder, properties);
        int geometry = geometry(builder, wkt);
        Feature.startFeature(builder);
        Feature.addGeometry(builder, geometry);
        Feature.addProperties(builder, vector);
        Feature.finishSizePrefixedFeatureBuffer(builder, Feature.endFeature(builder));
        out.write(builder.sizedByteArray());
    }

    private static int geometry(FlatBufferBuilder builder, String wkt) throws IOException {
        try {
            return GeometryConversions.serialize(builder, new WKTReader().read(wkt), (byte) GeometryType.Unknown);
        } catch (ParseException e) {
            throw new IllegalArgumentException(wkt, e);
        }
    }

    void write(Path file) throws IOException {
        Files.write(file, out.toByteArray());
    }
}
