package vn.mauson.overlay;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * Zones that do not overlap each other, indexed to cut shapes by them: a grid over their borders for
 * the fast rungs, the zones themselves for the rest of the ladder.
 */
final class Sheet {
    private record Member(int slot, Geometry area) {}

    /** A straight piece of border; west to east, or south to north, wherever it is compared. */
    private record Ends(double ax, double ay, double bx, double by) {
        double length() {
            return Math.hypot(bx - ax, by - ay);
        }

        boolean runsEast() {
            return ax < bx || ax == bx && ay < by;
        }

        Ends reversed() {
            return new Ends(bx, by, ax, ay);
        }

        int addTo(Borders borders) {
            borders.add(ax, ay, bx, by, Parts.OUTSIDE, Parts.OUTSIDE);
            return borders.size - 1;
        }
    }

    private final Grid grid;
    private final STRtree members = new STRtree();

    /** @param slots of the areas, from 1 */
    Sheet(int[] slots, List<Geometry> areas) {
        for (int i = 0; i < slots.length; i++) {
            members.insert(areas.get(i).getEnvelopeInternal(), new Member(slots[i], areas.get(i)));
        }
        members.build();
        this.grid = new Grid(borders(slots, areas));
    }

    /** Each straight piece of border once, with the zone on its left and the one on its right. */
    private static Borders borders(int[] slots, List<Geometry> areas) {
        Borders borders = new Borders();
        Map<Ends, Integer> known = new HashMap<>();
        Outline outline = new Outline();
        for (int i = 0; i < slots.length; i++) {
            outline.load(areas.get(i));
            for (int ring = 0; ring < outline.rings; ring++) {
                addRing(outline, ring, slots[i], borders, known);
            }
        }
        return borders;
    }

    private static void addRing(Outline outline, int ring, int slot, Borders borders, Map<Ends, Integer> known) {
        double[] xy = outline.xy;
        for (int at = 2 * outline.start(ring); at < 2 * outline.ends[ring] - 2; at += 2) {
            Ends ends = new Ends(xy[at], xy[at + 1], xy[at + 2], xy[at + 3]);
            if (ends.length() > 0) {
                boolean zoneOnLeft = outline.signs[ring] > 0 == ends.runsEast();
                int piece = known.computeIfAbsent(ends.runsEast() ? ends : ends.reversed(), e -> e.addTo(borders));
                borders.slots[2 * piece + (zoneOnLeft ? 0 : 1)] = slot;
            }
        }
    }

    /**
     * Cuts a valid shape; parts that are only rounding are left out.
     *
     * @param cutter with the shape already loaded
     */
    Parts cut(Geometry shape, Cutter cutter) {
        int slot = grid.slotOf(cutter.shape);
        if (slot >= 0) {
            return Parts.whole(slot, cutter.shape.squareMetres());
        }
        grid.collect(cutter.shape, cutter.near);
        if (cutter.near.size == 0) {
            return Parts.whole(grid.slotOf(cutter.shape.xy[0], cutter.shape.xy[1]), cutter.shape.squareMetres());
        }
        return cutter.cut(grid::slotOf) ? cutter.parts() : climb(shape);
    }

    /** Cuts by building the parts, zone by zone: the rest of the ladder. */
    Parts climb(Geometry shape) {
        Parts.Builder parts = new Parts.Builder();
        Geometry rest = shape;
        Rung rung = Rung.FLOATING;
        for (Object found : members.query(shape.getEnvelopeInternal())) {
            Member member = (Member) found;
            Ladder.Outcome inside = Ladder.intersection(shape, member.area);
            Ladder.Outcome left = Ladder.difference(rest, member.area);
            rest = left.area();
            rung = left.rung().compareTo(rung) > 0 ? left.rung() : rung;
            if (inside.area().getArea() > Tolerances.NO_GROUND) {
                parts.add(member.slot, inside.area().getArea(), inside.rung());
            }
        }
        if (rest.getArea() > Tolerances.NO_GROUND) {
            parts.add(Parts.OUTSIDE, rest.getArea(), rung);
        }
        return parts.build();
    }
}
