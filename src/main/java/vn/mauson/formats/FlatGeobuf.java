package vn.mauson.formats;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.wololo.flatgeobuf.generated.Column;
import org.wololo.flatgeobuf.generated.Crs;
import org.wololo.flatgeobuf.generated.Feature;
import org.wololo.flatgeobuf.generated.Header;
import vn.mauson.geometry.Frame;
import vn.mauson.measure.Refused;

/**
 * A FlatGeobuf file of version 3 (flatgeobuf.org, "Specification"): magic bytes, header, an index that
 * is passed over, features. Flatbuffers check nothing they are told, so every offset that leads out of a
 * feature's own bytes is caught here and costs that feature only.
 */
final class FlatGeobuf implements FeatureSource {
    private static final String MAGIC = "fgb\3fgb";

    private static final int MAGIC_BYTES = 8;
    private static final int NODE_BYTES = 40;

    private final Path file;
    private final FileBytes content;
    private final Header header;
    private final List<Column> columns;
    private final long featuresStart;
    private final Heading heading;

    private FlatGeobuf(Path file, FileBytes content, Hints hints) throws IOException {
        this.file = file;
        this.content = content;
        ByteBuffer bytes = sized(MAGIC_BYTES, Limits.HEADER_BYTES, "header");
        this.header = Header.getRootAsHeader(bytes);
        this.columns = columns(header.columnsLength(), header::columns);
        this.featuresStart = MAGIC_BYTES + Integer.BYTES + bytes.capacity() + indexBytes();
        this.heading = heading(frame(hints));
    }

    static boolean recognises(Head head) {
        return head.startsWith(MAGIC);
    }

    /** @throws Refused for a damaged header or a frame not known */
    static FeatureSource open(Path file, Hints hints) {
        FileBytes content = FileBytes.open(file);
        try {
            return new FlatGeobuf(file, content, hints);
        } catch (IOException e) {
            content.close();
            throw damaged(file, e.getMessage());
        } catch (IndexOutOfBoundsException | IllegalArgumentException | NegativeArraySizeException e) {
            content.close();
            throw damaged(file, "a damaged header");
        } catch (RuntimeException e) {
            content.close();
            throw e;
        }
    }

    private KnownFrame frame(Hints hints) {
        Crs crs = header.crs();
        if (crs == null) {
            return KnownFrame.decide(file, Optional.empty(), "not in the header", hints);
        }
        String organization = crs.org() == null || crs.org().isEmpty() ? "EPSG" : crs.org();
        Optional<Frame> frame =
                organization.equalsIgnoreCase("EPSG") ? KnownFrame.findEpsg(crs.code()) : KnownFrame.findWkt(crs.wkt());
        return KnownFrame.decide(file, frame, "header " + organization + ":" + crs.code(), hints);
    }

    private Heading heading(KnownFrame frame) {
        List<String> remarks = new ArrayList<>();
        if (header.hasZ() || header.hasM()) {
            remarks.add("z and m of the geometries are left out");
        }
        List<String> names = columns.stream().map(Column::name).toList();
        String name = header.name() == null ? "" : header.name();
        return new Heading(
                "FlatGeobuf", name, Optional.of(frame.frame()), frame.from(), "UTF-8", "FlatGeobuf", names, remarks);
    }

    @Override
    public Heading heading() {
        return heading;
    }

    @Override
    public void read(Consumer<Row> reader) {
        long number = 0;
        try {
            long position = featuresStart;
            while (position < content.size()) {
                ByteBuffer bytes = sized(position, Limits.CELL_BYTES, "feature " + (number + 1));
                position += Integer.BYTES + bytes.capacity();
                reader.accept(row(++number, bytes));
            }
        } catch (IOException e) {
            throw damaged(file, e.getMessage());
        }
        if (header.featuresCount() != 0 && header.featuresCount() != number) {
            throw damaged(file, number + " features where its header says " + header.featuresCount());
        }
    }

    private Row row(long number, ByteBuffer bytes) {
        Draft draft = new Draft();
        try {
            Feature feature = Feature.getRootAsFeature(bytes);
            draft.geometry(parts -> new FlatGeobufGeometry(parts, bytes.capacity(), header).read(feature.geometry()));
            List<Column> own =
                    feature.columnsLength() == 0 ? columns : columns(feature.columnsLength(), feature::columns);
            FlatGeobufFields.read(feature.propertiesAsByteBuffer(), own, draft);
        } catch (IndexOutOfBoundsException | IllegalArgumentException | NegativeArraySizeException e) {
            draft.refuse("feature-damaged", "", bytes.capacity() + " bytes", "a feature within its own bytes");
        }
        return draft.row(number);
    }

    private interface ColumnAt {
        Column column(int place);
    }

    private static List<Column> columns(int count, ColumnAt at) {
        if (count < 0 || count > Limits.COLUMNS) {
            throw new IllegalArgumentException("columns: " + count);
        }
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Column column = at.column(i);
            if (column.name() == null) {
                throw new IllegalArgumentException("a column without a name");
            }
            columns.add(column);
        }
        return columns;
    }

    /** Size of the packed Hilbert R-tree: 40 bytes a node, on every level the one below divided by the node size. */
    private long indexBytes() throws IOException {
        long level = header.featuresCount();
        int nodeSize = header.indexNodeSize();
        if (level == 0 || nodeSize == 0) {
            return 0;
        }
        if (level < 0 || level > content.size() / NODE_BYTES || nodeSize < 2) {
            throw new IOException("an index of " + level + " features");
        }
        long nodes = level;
        while (level > 1) {
            level = (level + nodeSize - 1) / nodeSize;
            nodes += level;
        }
        return nodes * NODE_BYTES;
    }

    /** What stands behind a length of four bytes, if that much is there. */
    private ByteBuffer sized(long position, int most, String what) throws IOException {
        long size = Integer.toUnsignedLong(
                content.read(position, Integer.BYTES, what).getInt(0));
        if (size > most) {
            throw new IOException(what + " of " + size + " bytes, more than " + most);
        }
        return content.read(position + Integer.BYTES, (int) size, what);
    }

    private static Refused damaged(Path file, String how) {
        return Refused.at(file.getFileName().toString(), "file", how, "a FlatGeobuf file that can be read to its end");
    }

    @Override
    public void close() {
        content.close();
    }
}
