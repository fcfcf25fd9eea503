package vn.mauson.overlay;

import org.locationtech.jts.geom.Envelope;

/**
 * A sound parcel with the areas the zones cut it into.
 *
 * @param squareMetres the parcel's own area, found without the zones
 */
record Cut(Parcel parcel, double squareMetres, Parts parts) {
    long id() {
        return parcel.id();
    }

    Envelope box() {
        return parcel.area().getEnvelopeInternal();
    }
}
