package vn.mauson.pack;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;
import vn.mauson.geometry.Frame;
import vn.mauson.geometry.Geometries;
import vn.mauson.geometry.Reprojection;
import vn.mauson.measure.EditionId;
import vn.mauson.measure.Names;
import vn.mauson.measure.UnitLevel;

/**
 * Centre lines of the roads through the places they name, and made-up access roads to the centre of
 * every commune of every edition and to every gate.
 *
 * <ol>
 *   <li>Commune centres, gates, road places and the pack's place samples become the nodes of a mesh.
 *   <li>Every road takes the cheapest way from place to place; beyond the province it is drawn to the
 *       last sample on its way out. A stretch that two roads would share belongs to the first of them.
 *   <li>Every centre and gate is joined to the open roads by the cheapest way.
 *   <li>The edges are put together into arcs from junction to junction, and the arcs are rounded.
 *   <li>Some dead ends to commune centres are earth, as many as the recipe says, and some of those are
 *       paved during the plan year.
 * </ol>
 *
 * <p>Limits: only the named places are known; the course between them is made up, and every line is
 * marked illustrative. A road with fewer than two places has no line.
 */
public final class RoadLines {
    private static final Names ACCESS = new Names("Đường vào trung tâm xã (minh họa)", "Access road (illustrative)");
    private static final String ACCESS_CLASS = "access";

    /** Roads like to follow another; expressways and railways keep apart. */
    private static final double SHARED = 0.8;

    private static final double APART = 3;

    /** Owner of an edge that no road takes, and the weight of one whose road is not open: no way leads over it. */
    private static final String FREE = "";

    private static final double CLOSED = Double.POSITIVE_INFINITY;

    private final Pack pack;
    private final Reprojection toPlane;
    private final Reprojection toLonLat;
    private final RoadMesh mesh;
    private final Random random;
    private final Map<String, Integer> places = new HashMap<>();
    private final Map<EditionId, Map<String, Integer>> centres = new TreeMap<>();
    private final Set<Integer> fixed = new HashSet<>();

    private RoadLines(Pack pack, long seed) {
        this.pack = pack;
        random = new Random(seed);
        mesh = new RoadMesh(random.nextLong());
        toPlane = Reprojection.between(Frame.LON_LAT, pack.about().plane());
        toLonLat = Reprojection.between(pack.about().plane(), Frame.LON_LAT);
    }

    /** All versions of all pieces, nodes shared where roads meet. */
    public static List<RoadFeature> of(Pack pack, long seed) {
        RoadLines lines = new RoadLines(pack, seed);
        lines.addNodes();
        Map<RoadMesh.Edge, String> railways = lines.draw(List.of("railway"));
        Map<RoadMesh.Edge, String> roads =
                lines.draw(List.of("national", "provincial", "expressway", "expressway_link"));
        lines.addAccess(roads);
        List<RoadFeature> features = new ArrayList<>();
        features.addAll(lines.features(RoadArcs.of(railways, lines.fixed)));
        features.addAll(lines.features(RoadArcs.of(roads, lines.fixed)));
        return List.copyOf(features);
    }

    /** Centres first, so that they stay exactly where they are when a sample is near. */
    private void addNodes() {
        for (Unit unit : pack.units()) {
            if (unit.level() == UnitLevel.COMMUNE && unit.lon() != null) {
                int node = add(unit.lon(), unit.lat(), true);
                centres.computeIfAbsent(unit.edition(), edition -> new TreeMap<>())
                        .put(unit.code().value(), node);
                fixed.add(node);
            }
        }
        for (Gate gate : pack.gates()) {
            if (gate.lon() != null) {
                fixed.add(add(gate.lon(), gate.lat(), true));
            }
        }
        for (Road.Place place : pack.roadPlaces()) {
            if (place.inside()) {
                places.put(place.id(), add(place.lon(), place.lat(), true));
            }
        }
        pack.samples().forEach(sample -> add(sample.lon(), sample.lat(), sample.inside()));
        mesh.connect();
    }

    private int add(double lon, double lat, boolean inside) {
        return mesh.add(toPlane.apply(new Coordinate(lon, lat)), inside);
    }

    /** The edges of all roads of these classes, class by class, each with the id of its road. */
    private Map<RoadMesh.Edge, String> draw(List<String> classes) {
        Map<RoadMesh.Edge, String> owners = new LinkedHashMap<>();
        pack.roads().stream()
                .filter(road -> classes.contains(road.roadClass()))
                .sorted(Comparator.comparingInt(road -> classes.indexOf(road.roadClass())))
                .forEach(road -> draw(road, owners));
        return owners;
    }

    private void draw(Road road, Map<RoadMesh.Edge, String> owners) {
        double besides = road.roadClass().startsWith("expressway") ? APART : SHARED;
        for (int i = 1; i < road.places().size(); i++) {
            Integer from = places.get(road.places().get(i - 1));
            Integer to = places.get(road.places().get(i));
            Integer start = from != null ? from : to;
            if (start != null) {
                RoadMesh.Ways ways = mesh.from(List.of(start), edge -> owners.containsKey(edge) ? besides : 1);
                boolean both = from != null && to != null;
                int end = both ? to : wayOut(ways, road.places().get(from == null ? i - 1 : i));
                ways.edgesFrom(end).forEach(edge -> owners.putIfAbsent(edge, road.id()));
            }
        }
    }

    /** The node outside the province over which the place beyond is reached at the least cost. */
    private int wayOut(RoadMesh.Ways ways, String placeId) {
        Road.Place place = pack.roadPlaces().stream()
                .filter(of -> of.id().equals(placeId))
                .findFirst()
                .orElseThrow();
        Coordinate beyond = toPlane.apply(new Coordinate(place.lon(), place.lat()));
        return mesh.abroad().stream()
                .min(Comparator.comparingDouble(
                        node -> ways.cost()[node] + 2 * mesh.at(node).distance(beyond)))
                .orElseThrow();
    }

    private void addAccess(Map<RoadMesh.Edge, String> owners) {
        Set<String> open = new HashSet<>(Set.of(FREE));
        pack.roads().stream().filter(road -> road.status().equals("open")).forEach(road -> open.add(road.id()));
        Set<Integer> network = new TreeSet<>();
        owners.forEach((edge, owner) -> {
            if (open.contains(owner)) {
                network.add(edge.a());
                network.add(edge.b());
            }
        });
        RoadMesh.Ways ways = mesh.from(network, edge -> open.contains(owners.getOrDefault(edge, FREE)) ? 1 : CLOSED);
        for (int node : new TreeSet<>(fixed)) {
            ways.edgesFrom(node).forEach(edge -> owners.putIfAbsent(edge, ACCESS_CLASS));
        }
    }

    private List<RoadFeature> features(List<RoadArcs.Arc> arcs) {
        Map<Integer, List<RoadArcs.Arc>> byEnd = new HashMap<>();
        for (RoadArcs.Arc arc : arcs) {
            byEnd.computeIfAbsent(arc.first(), node -> new ArrayList<>()).add(arc);
            byEnd.computeIfAbsent(arc.last(), node -> new ArrayList<>()).add(arc);
        }
        Map<RoadArcs.Arc, LocalDate> earth = earthUntil(byEnd);
        Map<String, Integer> numbers = new HashMap<>();
        List<RoadFeature> features = new ArrayList<>();
        for (RoadArcs.Arc arc : arcs) {
            String id = arc.owner() + "-%03d".formatted(numbers.merge(arc.owner(), 1, Integer::sum));
            features.addAll(versions(id, arc, earth));
        }
        return features;
    }

    /**
     * Dead ends of earth with the day they are paved; {@link LocalDate#MAX} for those that stay. Centres that
     * only an older edition has are of earth every second time; they count in no rate.
     */
    private Map<RoadArcs.Arc, LocalDate> earthUntil(Map<Integer, List<RoadArcs.Arc>> byEnd) {
        EditionId edition = new EditionId(pack.recipe().value("roads_edition"));
        Map<RoadArcs.Arc, LocalDate> earth = new HashMap<>();
        List<RoadArcs.Arc> rural = deadEnds(byEnd, ruralCentres(edition));
        Collections.shuffle(rural, random);
        int start = (int) pack.recipe().number("unpaved_start");
        int paved = start - (int) pack.recipe().number("unpaved_end");
        for (int i = 0; i < Math.min(start, rural.size()); i++) {
            LocalDate day = LocalDate.ofYearDay(pack.about().planYear(), 1 + 365 * (i + 1) / (paved + 1) % 365);
            earth.put(rural.get(i), i < paved ? day : LocalDate.MAX);
        }
        for (RoadArcs.Arc arc : deadEnds(byEnd, centresOfNoLaterEdition())) {
            if (random.nextBoolean()) {
                earth.put(arc, LocalDate.MAX);
            }
        }
        return earth;
    }

    private Set<Integer> ruralCentres(EditionId edition) {
        Set<Integer> rural = new TreeSet<>();
        for (Unit unit : pack.listUnits(edition, UnitLevel.COMMUNE)) {
            Integer node = centres.get(edition).get(unit.code().value());
            if (unit.type().equals("commune") && node != null) {
                rural.add(node);
            }
        }
        return rural;
    }

    private Set<Integer> centresOfNoLaterEdition() {
        Set<Integer> first = new TreeSet<>();
        Set<Integer> later = new HashSet<>();
        centres.forEach((edition, nodes) ->
                (edition.equals(pack.editions().get(0).id()) ? first : later).addAll(nodes.values()));
        first.removeAll(later);
        return first;
    }

    private static List<RoadArcs.Arc> deadEnds(Map<Integer, List<RoadArcs.Arc>> byEnd, Set<Integer> nodes) {
        List<RoadArcs.Arc> ends = new ArrayList<>();
        for (int node : nodes) {
            List<RoadArcs.Arc> here = byEnd.getOrDefault(node, List.of());
            if (here.size() == 1 && here.get(0).owner().equals(ACCESS_CLASS)) {
                ends.add(here.get(0));
            }
        }
        return ends;
    }

    private List<RoadFeature> versions(String id, RoadArcs.Arc arc, Map<RoadArcs.Arc, LocalDate> earth) {
        LocalDate first = pack.recipe().day("roads_first_day");
        Road road = pack.roads().stream()
                .filter(of -> of.id().equals(arc.owner()))
                .findFirst()
                .orElse(null);
        LineString line = line(arc);
        if (road != null) {
            boolean known = road.surface() != null;
            return List.of(new RoadFeature(
                    id,
                    road.ref(),
                    road.names(),
                    road.roadClass(),
                    surface(road),
                    !known,
                    road.status(),
                    first,
                    null,
                    line,
                    true));
        }
        LocalDate paved = earth.get(arc);
        if (paved == null) {
            return List.of(access(id, "paved", first, null, line));
        }
        if (paved.equals(LocalDate.MAX)) {
            return List.of(access(id, "earth", first, null, line));
        }
        return List.of(access(id, "earth", first, paved.minusDays(1), line), access(id, "paved", paved, null, line));
    }

    private static RoadFeature access(String id, String surface, LocalDate from, LocalDate to, LineString line) {
        return new RoadFeature(id, null, ACCESS, ACCESS_CLASS, surface, true, "open", from, to, line, true);
    }

    private static String surface(Road road) {
        if (road.surface() == null) {
            return "paved";
        }
        return road.surface().equals("mixed_with_earth") ? "mixed" : road.surface();
    }

    private LineString line(RoadArcs.Arc arc) {
        Coordinate[] nodes = arc.nodes().stream().map(mesh::at).toArray(Coordinate[]::new);
        return (LineString) toLonLat.apply(Geometries.FACTORY.createLineString(Corners.cut(nodes)));
    }
}
