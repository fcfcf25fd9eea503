package vn.mauson.overlay;

/** How an area was found, from the cheapest way to the most patient; each is tried only if the one before fails. */
public enum Rung {
    /** No border of a zone comes near: the shape's own area, in the one zone it lies in. */
    WHOLE,
    /** Line integral along the pieces of both borders, see {@link Cutter}. */
    EDGES,
    /** OverlayNG in full double precision. */
    FLOATING,
    /** OverlayNG with vertices snapped together within 1e-12 of the coordinates' size. */
    SNAPPING,
    /** OverlayNG on the finest grid of whole numbers that doubles hold safely. */
    SNAP_ROUNDING
}
