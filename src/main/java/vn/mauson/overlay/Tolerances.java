package vn.mauson.overlay;

/** Every tolerance of the package, and what follows from it. */
final class Tolerances {
    /** Square metres in a hectare. */
    static final double HECTARE = 10_000;

    /** By how much the books of one zone may be out, hectares: one hundredth of a square metre. */
    static final double BALANCE_HA = 1e-6;

    /**
     * Areas up to this many square metres (a square millimetre) are rounding, not ground: parcels
     * that touch share about 1e-9 m². If this changes, check that a province's touching pairs times
     * this value still stay below {@link #BALANCE_HA} per zone.
     */
    static final double NO_GROUND = 1e-6;

    /** The same for shapes so small that a square millimetre of them counts: a share of the shape. */
    static final double NO_GROUND_SHARE = 1e-9;

    /**
     * Gap, in multiples of a shape's extent, that the border of a part may keep when its pieces are
     * put together; more means that a crossing was misjudged and the next rung is taken. Rounding
     * leaves about 1e-13.
     */
    static final double CLOSURE = 1e-10;

    /** Snapping distance as a share of the largest ordinate, as OverlayNGRobust has it. */
    static final double SNAP = 1e-12;

    private Tolerances() {}
}
