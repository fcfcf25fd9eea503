package vn.mauson.overlay;

/**
 * The account of one zone, hectares; {@code coveredHa = grossHa - doubledHa}.
 *
 * @param code the zone, or {@link Measured#TOTAL}
 * @param wholeHa the zone itself
 * @param coveredHa ground of the zone under at least one parcel, counted once
 * @param grossHa the parcels' areas inside the zone, plainly added
 * @param doubledHa what adding them plainly counts too often
 * @param residualHa what the independent sums of the same ground differ by; rounding, and never
 *     above {@link Tolerances#BALANCE_HA}
 * @param parcels how many parcels have ground in the zone
 */
public record Books(
        String code,
        double wholeHa,
        double coveredHa,
        double grossHa,
        double doubledHa,
        double residualHa,
        int parcels) {
    /** The zone's ground under no parcel, hectares. */
    public double uncoveredHa() {
        return Math.max(0, wholeHa - coveredHa);
    }
}
