package vn.mauson.network;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Whether each centre reaches the national network on paved roads.
 *
 * @param centres one answer for each centre asked for, in their order
 */
public record PavedReach(List<Reached> centres) {
    /** The reason of a centre further from every road than the connector may be long. */
    public static final String NO_ROAD_NEAR = "no-road-near";

    /** The reason of a centre whose roads do not lead to the national network. */
    public static final String NOT_CONNECTED = "not-connected";

    /** The reason of a centre whose best way to the national network is not paved throughout. */
    public static final String UNPAVED_ROAD = "unpaved-road";

    public PavedReach {
        centres = List.copyOf(centres);
    }

    static PavedReach of(List<Centre> centres, Attached attached) {
        NationalApproach approach = new NationalApproach(attached.arcs());
        return new PavedReach(IntStream.range(0, centres.size())
                .mapToObj(i -> reached(centres.get(i).code(), attached.anchors().get(i), approach))
                .toList());
    }

    /** How many centres reach the national network on paved roads. */
    public long countPaved() {
        return centres.stream().filter(Reached::paved).count();
    }

    private static Reached reached(String code, Optional<Attached.Anchor> found, NationalApproach approach) {
        if (found.isEmpty()) {
            return Reached.unconnected(code, Double.NaN, NO_ROAD_NEAR);
        }
        Attached.Anchor anchor = found.get();
        return approach.findPath(anchor.node())
                .map(path -> Reached.along(code, anchor.connectorMetres(), path))
                .orElseGet(() -> Reached.unconnected(code, anchor.connectorMetres(), NOT_CONNECTED));
    }

    /**
     * The answer for one centre, along the way with the fewest kilometres to pave, and of those the
     * shortest. Kilometres are of road only, without the connector.
     *
     * @param code of the centre
     * @param paved whether that way is paved throughout
     * @param pavedKm paved kilometres on it; NaN without a way
     * @param missingKm kilometres on it that are not paved; NaN without a way
     * @param unknownKm of those, kilometres whose surface the source does not state; NaN without a way
     * @param connectorMetres straight line from the centre to its nearest road, no part of the
     *     kilometres; NaN if that is too far
     * @param roadIds roads on the way in driving order, a road again if it is come back to; empty on the
     *     national network itself and without a way
     * @param illustrative whether a road on the way is made up
     * @param reason empty if paved; else {@link #UNPAVED_ROAD}, {@link #NOT_CONNECTED} or {@link
     *     #NO_ROAD_NEAR}
     */
    public record Reached(
            String code,
            boolean paved,
            double pavedKm,
            double missingKm,
            double unknownKm,
            double connectorMetres,
            List<String> roadIds,
            boolean illustrative,
            String reason) {
        public Reached {
            roadIds = List.copyOf(roadIds);
        }

        /** Whether there is a way at all, paved or not. */
        public boolean connected() {
            return !Double.isNaN(missingKm);
        }

        private static Reached along(String code, double connectorMetres, List<Link> path) {
            double missingKm = sum(path, Link::missingKm);
            return new Reached(
                    code,
                    missingKm == 0,
                    sum(path, link -> link.km) - missingKm,
                    missingKm,
                    sum(path, Link::unknownKm),
                    connectorMetres,
                    Link.listRoadIds(path),
                    path.stream().anyMatch(link -> link.road.illustrative()),
                    missingKm == 0 ? "" : UNPAVED_ROAD);
        }

        private static Reached unconnected(String code, double connectorMetres, String reason) {
            return new Reached(
                    code, false, Double.NaN, Double.NaN, Double.NaN, connectorMetres, List.of(), false, reason);
        }

        private static double sum(List<Link> path, ToDoubleFunction<Link> quantity) {
            return path.stream().mapToDouble(quantity).sum();
        }
    }
}
