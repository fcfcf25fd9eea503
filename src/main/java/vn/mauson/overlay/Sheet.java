package vn.mauson.overlay;

import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.index.strtree.STRtree;

/** Zones that do not overlap each other, indexed to cut shapes by them. */
final class Sheet {
    private record Member(int slot, Geometry area) {}

    private final STRtree members = new STRtree();

    Sheet(int[] slots, List<Geometry> areas) {
        for (int i = 0; i < slots.length; i++) {
            members.insert(areas.get(i).getEnvelopeInternal(), new Member(slots[i], areas.get(i)));
        }
        members.build();
    }

    Parts cut(Geometry shape) {
        Parts.Builder parts = new Parts.Builder();
        Geometry rest = shape;
        for (Object found : members.query(shape.getEnvelopeInternal())) {
            Member member = (Member) found;
            Ladder.Outcome inside = Ladder.intersection(shape, member.area);
            Ladder.Outcome left = Ladder.difference(rest, member.area);
            rest = left.area();
            if (inside.area().getArea() > 0) {
                parts.add(member.slot, inside.area().getArea(), inside.rung());
            }
        }
        if (rest.getArea() > Tolerances.NO_GROUND) {
            parts.add(Parts.OUTSIDE, rest.getArea(), Rung.FLOATING);
        }
        return parts.build();
    }
}
