package vn.mauson.measure;

/**
 * An area in hectares, finite and not negative.
 *
 * @param value hectares; 1 ha = 10,000 m²
 */
public record Hectares(double value) implements Comparable<Hectares> {
    public static final Hectares ZERO = new Hectares(0);
    private static final double SQUARE_METRES = 10_000;

    public Hectares {
        if (!(value >= 0) || Double.isInfinite(value)) {
            throw Refused.value("area in hectares", value, "a finite number from 0");
        }
    }

    public static Hectares ofSquareMetres(double squareMetres) {
        return new Hectares(squareMetres / SQUARE_METRES);
    }

    public double squareMetres() {
        return value * SQUARE_METRES;
    }

    public Hectares plus(Hectares other) {
        return new Hectares(value + other.value);
    }

    @Override
    public int compareTo(Hectares other) {
        return Double.compare(value, other.value);
    }
}
