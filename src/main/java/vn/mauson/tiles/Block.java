package vn.mauson.tiles;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.TopologyException;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import vn.mauson.geometry.Geometries;

/** The polygons whose middles lie in one cell of the world, and what they become. Of any thread. */
final class Block {
    /** What polygons must have in common to be drawn as one; all else of them is left out. */
    private static final List<String> KIND = List.of("group", "counts", "illustrative");

    /** The area of a coverage's union is the sum of its parts'; by this share it may differ through rounding. */
    private static final double SAME_AREA = 1e-9;

    private final List<Drawable> members;
    private final Envelope box = new Envelope();
    private final Map<Integer, Stock> simplified = new ConcurrentHashMap<>();
    private List<Drawable> merged;

    Block(List<Drawable> members) {
        this.members = List.copyOf(members);
        members.forEach(member -> box.expandToInclude(member.world().getEnvelopeInternal()));
    }

    List<Drawable> members() {
        return members;
    }

    /** What the members cover, as {@link World} has it. */
    Envelope box() {
        return box;
    }

    /** What touches and is of one kind as one feature, which has the properties of the kind alone. */
    synchronized List<Drawable> merged() {
        if (merged == null) {
            Map<Map<String, Object>, List<Geometry>> kinds = new LinkedHashMap<>();
            members.forEach(member -> kinds.computeIfAbsent(kind(member), each -> new ArrayList<>())
                    .add(member.world()));
            Map<Object, Object> shared = new HashMap<>();
            List<Drawable> all = new ArrayList<>();
            kinds.forEach((kind, areas) -> all.addAll(merged(kind, areas, shared)));
            merged = List.copyOf(all);
        }
        return merged;
    }

    private static Map<String, Object> kind(Drawable member) {
        Map<String, Object> kind = new LinkedHashMap<>();
        KIND.forEach(key -> kind.put(key, member.attributes().find(key)));
        return kind;
    }

    private static List<Drawable> merged(Map<String, Object> kind, List<Geometry> areas, Map<Object, Object> shared) {
        List<Drawable> parts = new ArrayList<>();
        Geometry union = union(areas);
        Attributes attributes = Attributes.of("merged " + kind, kind, shared);
        for (Geometry part : Geometries.listPolygons(union)) {
            parts.add(Drawable.of(part, attributes));
        }
        return parts;
    }

    /** The quick way holds for polygons that do not overlap; that they did shows in the area, or it fails. */
    private static Geometry union(List<Geometry> areas) {
        double sum = areas.stream().mapToDouble(Geometry::getArea).sum();
        try {
            Geometry quick = CoverageUnion.union(areas.toArray(Geometry[]::new));
            if (Math.abs(quick.getArea() - sum) <= SAME_AREA * sum && quick.isValid()) {
                return quick;
            }
        } catch (TopologyException e) {
            // two of them overlap
        }
        return OverlayNGRobust.union(areas);
    }

    /**
     * What is drawn of the block at a zoom.
     *
     * @param make asked once a zoom
     */
    Stock at(int zoom, IntFunction<List<Drawable>> make) {
        return simplified.computeIfAbsent(zoom, each -> new Stock(make.apply(each)));
    }
}
