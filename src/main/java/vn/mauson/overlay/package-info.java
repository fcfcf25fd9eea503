/**
 * The mathematics of coverage: how much ground of each zone lies under parcels, counted once.
 *
 * <p>A <b>zone</b> is a unit whose cover is asked for; zones form a <b>coverage</b> if
 *
 * <ol>
 *   <li>each is a valid polygon or multipolygon,
 *   <li>no two share ground, and
 *   <li>neighbours share every vertex of their common border.
 * </ol>
 *
 * A <b>parcel</b> is a plot of ground; parcels may overlap, touch, be invalid or lie anywhere. The
 * <b>books</b> of a zone are its whole, covered, gross and doubled area.
 *
 * <p><b>Demands:</b> zones and parcels on one plane, metres, x east before y north. Zones that are no
 * coverage are measured exactly too, only slower, and their misfits are kept.
 *
 * <p><b>Guarantees:</b> parts, remainder outside and whole agree to 1e-6 ha for each zone, checked in
 * code. Each area is that of the shapes as given, to about 1e-12 of its value. Whatever was repaired,
 * refused, lies outside or is covered twice is listed, and how many parcels each rung measured. The
 * order and the number of cores change nothing; a change of some parcels equals measuring afresh.
 *
 * <p><b>Steps</b> of {@link vn.mauson.overlay.Overlay#measure}:
 *
 * <ol>
 *   <li>Each parcel is found sound, repaired by the one rule, or refused: {@code Soundness}.
 *   <li>A grid over the borders of the zones tells for most parcels that no border is near; their own
 *       area in one zone is the answer: {@code Grid}.
 *   <li>The others are cut by the few pieces of border near them. Only areas are built, as line
 *       integrals, and never the parts: {@code Cutter}. Vertices and sides that lie on a border are
 *       no special case: {@code Side}.
 *   <li>Where the parts do not close, they are built by OverlayNG, up the ladder floating, snapping,
 *       snap-rounding: {@code Ladder}.
 *   <li>Parcels are compared with their neighbours by the same line integral: {@code Overlaps}.
 *       Of shared ground each parcel gives up what one with a smaller id has: {@code Claims}.
 *   <li>The parts are added up by zone and the books are checked: {@code Ledger}.
 * </ol>
 *
 * {@link vn.mauson.overlay.Measured#with} takes the same steps for the parcels that changed and for
 * what overlaps them. {@link vn.mauson.overlay.Crosswalk} measures one edition's zones by another's.
 *
 * <p><b>Limits:</b> areas are on the plane; the scale error of the projection is the caller's to
 * state. A shape is compared with all the border near it, so one outline of n sides over m pieces of
 * border costs n·m: a whole province in some tenths of a second. Shared ground up to a square
 * millimetre counts as touching. With zones that overlap each other, the total is that of their
 * united ground.
 *
 * <p><b>Sources:</b> Green's theorem for the areas, as in Bockman, "Generalizing the formula for areas
 * of polygons to moments", American Mathematical Monthly 96 (1989); simulation of simplicity,
 * Edelsbrunner and Mücke, ACM Transactions on Graphics 9 (1990); robust orientation, Shewchuk, Discrete
 * and Computational Geometry 18 (1997); the ladder and the coverage rules of JTS, {@code
 * operation/overlayng} and {@code coverage}; areal weighting, Goodchild and Lam, Geo-Processing 1
 * (1980).
 */
package vn.mauson.overlay;
