package vn.mauson.overlay;

import java.util.Collection;
import java.util.stream.IntStream;

/** Adds up the parts of all parcels by zone, and holds that the sums agree. */
final class Ledger {
    /** Parcels a core takes at a time. */
    private static final int BATCH = 1 << 14;

    private final Overlay overlay;
    private final double[] gross;
    private final double[] doubled;
    private final double[] residual;
    private final int[] parcels;
    private double groundUnderParcels;
    private int parcelsInside;

    private Ledger(Overlay overlay) {
        this.overlay = overlay;
        int slots = overlay.groundSlot() + 1;
        this.gross = new double[slots];
        this.doubled = new double[slots];
        this.residual = new double[slots];
        this.parcels = new int[slots];
    }

    /** Batches are added up on all cores and put together in order, so that the same parcels give the same sums. */
    static Ledger of(Overlay overlay, Cut[] cuts, Collection<Claims.Claim> claims) {
        Ledger ledger = new Ledger(overlay);
        IntStream.range(0, (cuts.length + BATCH - 1) / BATCH)
                .parallel()
                .mapToObj(batch -> new Ledger(overlay).enterBatch(cuts, batch * BATCH))
                .forEachOrdered(ledger::add);
        claims.forEach(ledger::enter);
        ledger.checkBalance();
        return ledger;
    }

    private Ledger enterBatch(Cut[] cuts, int from) {
        for (int i = from; i < Math.min(cuts.length, from + BATCH); i++) {
            enter(cuts[i]);
        }
        return this;
    }

    private void add(Ledger batch) {
        for (int slot = 0; slot < gross.length; slot++) {
            gross[slot] += batch.gross[slot];
            residual[slot] += batch.residual[slot];
            parcels[slot] += batch.parcels[slot];
        }
        groundUnderParcels += batch.groundUnderParcels;
        parcelsInside += batch.parcelsInside;
    }

    private void enter(Cut cut) {
        Parts parts = cut.parts();
        boolean inside = false;
        for (int i = 0; i < parts.size(); i++) {
            gross[parts.slot(i)] += parts.squareMetres(i);
            parcels[parts.slot(i)]++;
            inside |= parts.slot(i) != Parts.OUTSIDE;
        }
        groundUnderParcels += cut.squareMetres();
        parcelsInside += inside ? 1 : 0;
        enterResidual(parts, cut.squareMetres());
    }

    private void enter(Claims.Claim claim) {
        for (int i = 0; i < claim.parts().size(); i++) {
            doubled[claim.parts().slot(i)] += claim.parts().squareMetres(i);
        }
        groundUnderParcels -= claim.squareMetres();
        enterResidual(claim.parts(), claim.squareMetres());
    }

    private void enterResidual(Parts parts, double whole) {
        if (parts.rung() != Rung.WHOLE) {
            double difference = Math.abs(whole - accounted(parts));
            for (int i = 0; i < parts.size(); i++) {
                residual[parts.slot(i)] += difference;
            }
        }
    }

    /** All zones together and the ground outside; zones that overlap each other would count twice. */
    private double accounted(Parts parts) {
        return overlay.oneSheet() ? parts.sum() : parts.in(overlay.groundSlot()) + parts.in(Parts.OUTSIDE);
    }

    Books books(int slot) {
        Zone zone = overlay.zones().get(slot - 1);
        return books(zone.code(), zone.area().getArea(), gross[slot], doubled[slot], residual[slot], parcels[slot]);
    }

    Books total() {
        double balance = Math.abs(groundUnderParcels - covered() - outside());
        return books(
                Measured.TOTAL,
                overlay.groundSquareMetres(),
                sumOverZones(gross),
                sumOverZones(doubled),
                balance,
                parcelsInside);
    }

    double outsideHa() {
        return Math.max(0, outside()) / Tolerances.HECTARE;
    }

    private static Books books(String code, double whole, double gross, double doubled, double residual, int parcels) {
        return new Books(
                code,
                whole / Tolerances.HECTARE,
                Math.max(0, gross - doubled) / Tolerances.HECTARE,
                gross / Tolerances.HECTARE,
                doubled / Tolerances.HECTARE,
                residual / Tolerances.HECTARE,
                parcels);
    }

    private double covered() {
        return sumOverZones(gross) - sumOverZones(doubled);
    }

    private double outside() {
        return gross[Parts.OUTSIDE] - doubled[Parts.OUTSIDE];
    }

    private double sumOverZones(double[] bySlot) {
        if (!overlay.oneSheet()) {
            return bySlot[overlay.groundSlot()];
        }
        double sum = 0;
        for (int slot = 1; slot < overlay.groundSlot(); slot++) {
            sum += bySlot[slot];
        }
        return sum;
    }

    private void checkBalance() {
        check(total(), Tolerances.BALANCE_HA * overlay.zones().size());
        for (int slot = 1; slot < overlay.groundSlot(); slot++) {
            check(books(slot), Tolerances.BALANCE_HA);
        }
    }

    private static void check(Books books, double allowedHa) {
        double excess = Math.max(books.residualHa(), books.coveredHa() - books.wholeHa());
        if (!(excess <= allowedHa)) {
            throw new IllegalStateException("the books of zone " + books.code() + " are out by " + excess
                    + " ha; allowed: " + allowedHa + ": " + books);
        }
    }
}
