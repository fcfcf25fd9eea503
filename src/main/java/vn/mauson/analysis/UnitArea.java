package vn.mauson.analysis;

/**
 * Ground of a unit under plots, hectares on the province's plane.
 *
 * @param wholeHa the unit itself
 * @param coveredHa under at least one plot of the set, counted once
 * @param grossHa the plots' areas inside, plainly added; above {@code coveredHa} where plots overlap
 * @param plots how many plots have ground in the unit; a plot on a border is counted in each commune
 */
public record UnitArea(double wholeHa, double coveredHa, double grossHa, int plots) {
    public static final UnitArea NOTHING = new UnitArea(0, 0, 0, 0);

    UnitArea plus(UnitArea other) {
        return new UnitArea(
                wholeHa + other.wholeHa, coveredHa + other.coveredHa, grossHa + other.grossHa, plots + other.plots);
    }

    /** Ground that overlapping plots would have counted twice. */
    public double doubledHa() {
        return grossHa - coveredHa;
    }

    /** Covered share of the unit, percent; zero for a unit without area. */
    public double percent() {
        return wholeHa == 0 ? 0 : 100 * coveredHa / wholeHa;
    }
}
