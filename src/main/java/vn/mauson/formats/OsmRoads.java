package vn.mauson.formats;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import vn.mauson.geometry.Frame;
import vn.mauson.measure.Refused;

/**
 * The roads of an OSM PBF file: every way with a {@code highway} tag, as a line. Ways name their nodes
 * by number only, so the file is read in rounds, each of three looks:
 *
 * <ol>
 *   <li>the numbers of the nodes of as many roads as fit in memory; most files need one round;
 *   <li>where those nodes lie;
 *   <li>the same roads again, now drawn.
 * </ol>
 *
 * After the first round it is known which blocks hold nodes and which hold roads, and only they are
 * unpacked.
 */
final class OsmRoads implements FeatureSource {
    /** Where the type of the first blob stands: after the length of its header, a tag and a length. */
    private static final int HEADER_TYPE = 6;

    private static final String LAYER = "roads";
    private static final List<String> FIELDS =
            List.of("id", "highway", "surface", "name", "name:vi", "ref", "oneway", "maxspeed", "bridge");

    private final Path file;
    private final FileBytes bytes;
    private final OsmBlobs blobs;
    private final int pointsAtOnce;
    private final Heading heading;
    private final BitSet withNodes = new BitSet();
    private final BitSet withRoads = new BitSet();
    private int looked;

    private OsmRoads(Path file, FileBytes bytes, Hints hints, int pointsAtOnce) throws IOException {
        this.file = file;
        this.bytes = bytes;
        this.blobs = new OsmBlobs(bytes);
        this.pointsAtOnce = pointsAtOnce;
        blobs.requireHeader();
        Sublayers.choose(file, List.of(LAYER), "roads", hints);
        KnownFrame frame = KnownFrame.decide(file, Optional.of(Frame.LON_LAT), "OSM is always WGS 84", hints);
        this.heading = new Heading(
                "OSM PBF", LAYER, Optional.of(frame.frame()), frame.from(), "UTF-8", "OSM", FIELDS, List.of());
    }

    static boolean recognises(Head head) {
        return new String(head.bytes(), StandardCharsets.ISO_8859_1).indexOf("OSMHeader") == HEADER_TYPE;
    }

    /** @throws Refused for a file that is not OSM data of today's kind */
    static FeatureSource open(Path file, Hints hints) {
        return open(file, hints, Limits.OSM_POINTS);
    }

    /** @param pointsAtOnce held in memory in one round */
    static FeatureSource open(Path file, Hints hints, int pointsAtOnce) {
        FileBytes bytes = FileBytes.open(file);
        try {
            return new OsmRoads(file, bytes, hints, pointsAtOnce);
        } catch (IOException e) {
            bytes.close();
            throw damaged(file, e);
        } catch (RuntimeException e) {
            bytes.close();
            throw e;
        }
    }

    @Override
    public Heading heading() {
        return heading;
    }

    @Override
    public void read(Consumer<Row> reader) {
        try {
            long done = 0;
            boolean more = true;
            while (more) {
                Round round = new Round(done);
                more = !round.collect();
                round.place();
                round.draw(reader);
                done = round.end;
            }
        } catch (IOException e) {
            throw damaged(file, e);
        }
    }

    /** Some roads in a row, from the first not yet drawn. */
    private final class Round {
        private final OsmPoints points = new OsmPoints();
        private final long start;
        private long end;
        private long passed;

        Round(long start) {
            this.start = start;
            this.end = start;
        }

        /** Whether these are the last roads. */
        boolean collect() throws IOException {
            boolean[] all = {true};
            blobs.read(place -> place >= looked || withRoads.get(place), (place, block) -> {
                boolean[] any = {false};
                all[0] = block.readRoads(way -> {
                    any[0] = true;
                    return passed++ < start || add(way);
                });
                note(place, block, any[0]);
                return all[0];
            });
            points.sort();
            return all[0];
        }

        private boolean add(OsmWay way) {
            if (points.size() > 0 && points.size() + way.nodes().length > pointsAtOnce) {
                return false;
            }
            points.add(way.nodes());
            end++;
            return true;
        }

        void place() throws IOException {
            blobs.read(place -> place >= looked || withNodes.get(place), (place, block) -> {
                block.readNodes(points::place);
                return true;
            });
        }

        void draw(Consumer<Row> reader) throws IOException {
            passed = 0;
            blobs.read(
                    place -> place >= looked || withRoads.get(place),
                    (place, block) -> block.readRoads(way -> {
                        if (passed >= start && passed < end) {
                            reader.accept(row(passed + 1, way));
                        }
                        return ++passed < end;
                    }));
        }

        private Row row(long number, OsmWay way) {
            Draft draft = new Draft();
            double[] xy = points.find(way.nodes());
            int missing = way.nodes().length - xy.length / 2;
            if (missing > 0) {
                String count = missing + " of " + way.nodes().length;
                draft.remark("missing-nodes", "", count, "all nodes of the way; it is drawn by those in the file");
            }
            if ("yes".equals(way.tag("area"))) {
                draft.remark("road-area", "area", "yes", "a line along a road; this is the outline of a square");
            }
            draft.geometry(parts -> xy.length == 0 ? null : parts.line(xy));
            draft.field("id", way.id());
            FIELDS.stream().skip(1).forEach(key -> draft.field(key, way.tag(key)));
            return draft.row(number);
        }
    }

    private void note(int place, OsmBlock block, boolean hasRoads) throws IOException {
        if (place == looked) {
            withRoads.set(place, hasRoads);
            withNodes.set(place, block.hasNodes());
            looked++;
        }
    }

    private static Refused damaged(Path file, IOException e) {
        return Refused.at(
                file.getFileName().toString(), "file", e.getMessage(), "an OSM PBF file that can be read to its end");
    }

    @Override
    public void close() {
        bytes.close();
    }
}
