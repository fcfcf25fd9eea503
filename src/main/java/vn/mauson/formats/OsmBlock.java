package vn.mauson.formats;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.WireFormat;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One block of nodes and ways (message PrimitiveBlock of osmformat.proto), walked without objects for
 * what is not asked for. Coordinates come in 1e-7 degrees, the precision OSM itself keeps.
 */
final class OsmBlock {
    private static final byte[] HIGHWAY = "highway".getBytes(StandardCharsets.UTF_8);
    private static final int NANODEGREES_PER_STEP = 100;
    private static final int FIRST_SIZE = 16;

    private final byte[] bytes;
    private final List<Slice> groups = new ArrayList<>();
    private long[] strings = new long[FIRST_SIZE];
    private int stringCount;
    private int highway = -1;
    private long granularity = NANODEGREES_PER_STEP;
    private long latOffset;
    private long lonOffset;

    /** A message within the block. */
    private record Slice(int start, int length) {}

    /** Told of every node, longitude and latitude in 1e-7 degrees. */
    interface Nodes {
        void take(long id, long lon, long lat);
    }

    /** Told of every way with a highway tag. */
    interface Roads {
        /** Whether to go on. */
        boolean take(OsmWay way);
    }

    OsmBlock(byte[] bytes) throws IOException {
        this.bytes = bytes;
        CodedInputStream in = CodedInputStream.newInstance(bytes);
        for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
            switch (WireFormat.getTagFieldNumber(tag)) {
                case 1 -> listStrings(slice(in, 0));
                case 2 -> groups.add(slice(in, 0));
                case 17 -> granularity = in.readInt32();
                case 19 -> latOffset = in.readInt64();
                case 20 -> lonOffset = in.readInt64();
                default -> in.skipField(tag);
            }
        }
    }

    private static Slice slice(CodedInputStream in, int base) throws IOException {
        int length = in.readRawVarint32();
        Slice slice = new Slice(base + in.getTotalBytesRead(), length);
        in.skipRawBytes(length);
        return slice;
    }

    private CodedInputStream open(Slice slice) {
        return CodedInputStream.newInstance(bytes, slice.start, slice.length);
    }

    /** Start and length of each string as one long: millions of them must not become objects. */
    private void listStrings(Slice table) throws IOException {
        CodedInputStream in = open(table);
        for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
            Slice string = slice(in, table.start);
            if (stringCount == strings.length) {
                strings = Arrays.copyOf(strings, 2 * stringCount);
            }
            int end = string.start + string.length;
            if (Arrays.equals(bytes, string.start, end, HIGHWAY, 0, HIGHWAY.length)) {
                highway = stringCount;
            }
            strings[stringCount++] = (long) string.start << Integer.SIZE | string.length;
        }
    }

    private String string(int place) throws IOException {
        if (place < 0 || place >= stringCount) {
            throw new IOException("string " + place + " of " + stringCount);
        }
        return new String(bytes, (int) (strings[place] >>> Integer.SIZE), (int) strings[place], StandardCharsets.UTF_8);
    }

    void readNodes(Nodes nodes) throws IOException {
        for (Slice group : groups) {
            CodedInputStream in = open(group);
            for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
                switch (WireFormat.getTagFieldNumber(tag)) {
                    case 1 -> node(slice(in, group.start), nodes);
                    case 2 -> dense(slice(in, group.start), nodes);
                    default -> in.skipField(tag);
                }
            }
        }
    }

    /** Whether a group begins with nodes; a group holds one kind. */
    boolean hasNodes() throws IOException {
        for (Slice group : groups) {
            int field = WireFormat.getTagFieldNumber(open(group).readTag());
            if (field == 1 || field == 2) {
                return true;
            }
        }
        return false;
    }

    private void node(Slice message, Nodes nodes) throws IOException {
        CodedInputStream in = open(message);
        long id = 0;
        long lat = 0;
        long lon = 0;
        for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
            switch (WireFormat.getTagFieldNumber(tag)) {
                case 1 -> id = in.readSInt64();
                case 8 -> lat = in.readSInt64();
                case 9 -> lon = in.readSInt64();
                default -> in.skipField(tag);
            }
        }
        nodes.take(id, steps(lonOffset, lon), steps(latOffset, lat));
    }

    /** Three lists of differences side by side. */
    private void dense(Slice message, Nodes nodes) throws IOException {
        Map<Integer, Slice> lists = lists(message, 1, 8, 9);
        CodedInputStream ids = open(lists.get(1));
        CodedInputStream lats = open(lists.get(8));
        CodedInputStream lons = open(lists.get(9));
        long id = 0;
        long lat = 0;
        long lon = 0;
        while (!ids.isAtEnd()) {
            id += ids.readSInt64();
            lat += lats.readSInt64();
            lon += lons.readSInt64();
            nodes.take(id, steps(lonOffset, lon), steps(latOffset, lat));
        }
    }

    private Map<Integer, Slice> lists(Slice message, int... fields) throws IOException {
        Map<Integer, Slice> lists = new TreeMap<>();
        for (int field : fields) {
            lists.put(field, new Slice(message.start, 0));
        }
        CodedInputStream in = open(message);
        for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
            int field = WireFormat.getTagFieldNumber(tag);
            boolean packed = WireFormat.getTagWireType(tag) == WireFormat.WIRETYPE_LENGTH_DELIMITED;
            if (packed && lists.containsKey(field)) {
                lists.put(field, slice(in, message.start));
            } else {
                in.skipField(tag);
            }
        }
        return lists;
    }

    private long steps(long offset, long value) {
        return Math.round((offset + granularity * (double) value) / NANODEGREES_PER_STEP);
    }

    /**
     * Gives ways with a highway tag to the reader until it has enough.
     *
     * @return whether it wants more
     */
    boolean readRoads(Roads roads) throws IOException {
        for (Slice group : highway < 0 ? List.<Slice>of() : groups) {
            CodedInputStream in = open(group);
            for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
                if (WireFormat.getTagFieldNumber(tag) != 3) {
                    in.skipField(tag);
                } else if (!road(slice(in, group.start), roads)) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean road(Slice message, Roads roads) throws IOException {
        Map<Integer, Slice> lists = lists(message, 2, 3, 8);
        Map<String, String> tags = tags(open(lists.get(2)), open(lists.get(3)));
        return !tags.containsKey("highway") || roads.take(new OsmWay(id(message), tags, refs(lists.get(8))));
    }

    private long id(Slice message) throws IOException {
        CodedInputStream in = open(message);
        long id = 0;
        for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
            if (WireFormat.getTagFieldNumber(tag) == 1) {
                id = in.readInt64();
            } else {
                in.skipField(tag);
            }
        }
        return id;
    }

    private Map<String, String> tags(CodedInputStream keys, CodedInputStream values) throws IOException {
        Map<String, String> tags = new TreeMap<>();
        while (!keys.isAtEnd()) {
            String key = string(keys.readUInt32());
            int value = values.readUInt32();
            if (OsmWay.TAGS.contains(key)) {
                tags.put(key, string(value));
            }
        }
        return tags;
    }

    private long[] refs(Slice list) throws IOException {
        CodedInputStream in = open(list);
        long[] refs = new long[FIRST_SIZE];
        int count = 0;
        long id = 0;
        while (!in.isAtEnd()) {
            if (count == Limits.OSM_WAY_POINTS) {
                throw new IOException("a way of more than " + Limits.OSM_WAY_POINTS + " points");
            }
            if (count == refs.length) {
                refs = Arrays.copyOf(refs, 2 * count);
            }
            id += in.readSInt64();
            refs[count++] = id;
        }
        return Arrays.copyOf(refs, count);
    }
}
