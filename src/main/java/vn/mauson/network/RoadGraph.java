package vn.mauson.network;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jgrapht.alg.util.UnionFind;
import org.locationtech.jts.geom.Coordinate;
import vn.mauson.measure.Refused;

/**
 * Roads joined where they meet, on the province's plane (metres, east first). Its answers do not change
 * once made; safe for use by several threads.
 */
public final class RoadGraph {
    private final List<Link> links;
    private final int nodeCount;
    private final NearestRoads nearestRoads;
    private final Report report;
    private Hierarchy hierarchy;

    private RoadGraph(List<Link> links, int nodeCount, double snapMetres, Report report) {
        this.links = links;
        this.nodeCount = nodeCount;
        this.nearestRoads = new NearestRoads(links, snapMetres);
        this.report = report;
    }

    /**
     * Joins roads at their crossings, and at their ends where another road lies within the tolerance.
     *
     * @param lines open roads; railways among them are set aside and named in the report
     * @param snapToleranceMetres from zero, inclusive
     */
    public static RoadGraph of(List<RoadLine> lines, double snapToleranceMetres) {
        if (!(snapToleranceMetres >= 0) || Double.isInfinite(snapToleranceMetres)) {
            throw Refused.value("snap tolerance in metres", snapToleranceMetres, "a finite number from 0");
        }
        Map<Boolean, List<RoadLine>> byRail =
                lines.stream().collect(Collectors.partitioningBy(line -> line.surface() == Surface.RAIL));
        Noder noder = new Noder(byRail.get(false), snapToleranceMetres);
        noder.node();
        return new RoadGraph(
                List.copyOf(noder.links),
                noder.nodes.size(),
                snapToleranceMetres,
                report(noder, idsOf(byRail.get(true))));
    }

    /** What the joining did, and what it left apart. */
    public Report report() {
        return report;
    }

    /**
     * Whether each centre reaches the national network on paved roads, and what is missing if not.
     *
     * @param maxConnectorMetres how far a centre may lie from its nearest road, inclusive; straight line
     */
    public PavedReach reach(List<Centre> centres, double maxConnectorMetres) {
        return PavedReach.of(centres, attachCentres(centres, maxConnectorMetres));
    }

    /**
     * The unpaved stretches to pave first so that most centres per kilometre reach the national network.
     *
     * @param maxConnectorMetres as for {@link #reach}
     * @param budgetKm kilometres that may be paved, from zero; infinite ranks all there is
     */
    public MissingLinks rankMissingLinks(List<Centre> centres, double maxConnectorMetres, double budgetKm) {
        return MissingLinks.rank(centres, attachCentres(centres, maxConnectorMetres), budgetKm);
    }

    /**
     * The shortest time from every centre to every gate. The first call prepares the graph for all later
     * ones, which takes as long as hundreds of them.
     *
     * @param gates those open on the day asked about
     * @param maxConnectorMetres how far a centre or gate may lie from its nearest road, inclusive
     */
    public TravelTimes travelTimes(List<Centre> centres, List<Gate> gates, double maxConnectorMetres) {
        requireDistinct("codes of centres", centres.stream().map(Centre::code).toList());
        requireDistinct("ids of gates", gates.stream().map(Gate::id).toList());
        List<Coordinate> places = Stream.concat(
                        centres.stream().map(Centre::at), gates.stream().map(Gate::at))
                .toList();
        return TravelTimes.of(centres, gates, nearestRoads.listFeet(places, maxConnectorMetres), hierarchy());
    }

    /**
     * The ground from which a gate is reached within some minutes.
     *
     * @param minutes limits, each above zero
     * @param maxConnectorMetres how far the gate may lie from its nearest road, inclusive
     * @param cellMetres side of the cells the ground is divided into, above zero
     */
    public ServiceArea serviceArea(Gate gate, List<Integer> minutes, double maxConnectorMetres, double cellMetres) {
        return ServiceArea.of(gate, minutes, cellMetres, attach(List.of(gate.at()), maxConnectorMetres));
    }

    private Attached attachCentres(List<Centre> centres, double maxConnectorMetres) {
        requireDistinct("codes of centres", centres.stream().map(Centre::code).toList());
        return attach(centres.stream().map(Centre::at).toList(), maxConnectorMetres);
    }

    /** The graph with some places made nodes of it. */
    Attached attach(List<Coordinate> places, double maxConnectorMetres) {
        return Attached.of(links, nodeCount, nearestRoads.listFeet(places, maxConnectorMetres));
    }

    /** Made when first asked for, because most graphs are asked for reach and gaps only. */
    synchronized Hierarchy hierarchy() {
        if (hierarchy == null) {
            hierarchy = prepare();
        }
        return hierarchy;
    }

    Hierarchy prepare() {
        return Hierarchy.of(links, nodeCount);
    }

    private static void requireDistinct(String thing, List<String> codes) {
        if (Set.copyOf(codes).size() < codes.size()) {
            throw Refused.value(thing, codes, "every one once");
        }
    }

    private static Report report(Noder noder, List<String> railIds) {
        return new Report(
                noder.nodes.size(),
                noder.links.size(),
                noder.snappedEnds,
                noder.collapsedPieces,
                noder.collapsedMetres / 1_000,
                railIds,
                listParts(noder.links, noder.nodes.size()),
                listDanglingEnds(noder.links, noder.nodes));
    }

    private static List<Part> listParts(List<Link> links, int nodeCount) {
        UnionFind<Integer> joined =
                new UnionFind<>(IntStream.range(0, nodeCount).boxed().collect(Collectors.toSet()));
        links.forEach(link -> joined.union(link.from, link.to));
        return links.stream().collect(Collectors.groupingBy(link -> joined.find(link.from))).values().stream()
                .map(Part::of)
                .sorted(Comparator.comparingDouble(Part::km).reversed())
                .toList();
    }

    private static List<DanglingEnd> listDanglingEnds(List<Link> links, List<Coordinate> nodes) {
        int[] degree = new int[nodes.size()];
        links.forEach(link -> {
            degree[link.from]++;
            degree[link.to]++;
        });
        return links.stream()
                .flatMap(link -> List.of(link.from, link.to).stream()
                        .filter(node -> degree[node] == 1)
                        .map(node -> new DanglingEnd(link.road.id(), nodes.get(node))))
                .toList();
    }

    private static List<String> idsOf(List<RoadLine> lines) {
        return lines.stream().map(RoadLine::id).distinct().sorted().toList();
    }

    /**
     * What became of the lines.
     *
     * @param snappedEnds how often an end was joined to a road it does not touch
     * @param collapsedPieces stretches lost because both their ends became one node: overshoots at
     *     junctions, and roads shorter than the tolerance
     * @param railIds railways set aside, sorted
     * @param parts what hangs together regardless of one-way rules, longest first
     * @param danglingEnds where a road stops without another, cul-de-sacs as well as gaps
     */
    public record Report(
            int nodes,
            int links,
            int snappedEnds,
            int collapsedPieces,
            double collapsedKm,
            List<String> railIds,
            List<Part> parts,
            List<DanglingEnd> danglingEnds) {
        public Report {
            railIds = List.copyOf(railIds);
            parts = List.copyOf(parts);
            danglingEnds = List.copyOf(danglingEnds);
        }

        public int components() {
            return parts.size();
        }

        /** Every part but the longest. */
        public List<Part> disconnectedParts() {
            return parts.subList(Math.min(1, parts.size()), parts.size());
        }
    }

    /**
     * Roads that hang together.
     *
     * @param roadIds sorted
     * @param national whether the national network is among them
     */
    public record Part(List<String> roadIds, double km, boolean national) {
        public Part {
            roadIds = List.copyOf(roadIds);
        }

        private static Part of(List<Link> links) {
            return new Part(
                    idsOf(links.stream().map(link -> link.road).toList()),
                    links.stream().mapToDouble(link -> link.km).sum(),
                    links.stream().anyMatch(link -> link.road.national()));
        }
    }

    /** An end of a road that joins no other. */
    public record DanglingEnd(String roadId, Coordinate at) {}
}
