package vn.mauson.pack;

/**
 * Value noise: random values on a square lattice, blended in between, so that near places are alike. It
 * stands in for terrain where none is known.
 */
final class SmoothNoise {
    private final long seed;
    private final double latticeMetres;

    /**
     * @param latticeMetres distance over which places become unlike each other
     */
    SmoothNoise(long seed, double latticeMetres) {
        this.seed = seed;
        this.latticeMetres = latticeMetres;
    }

    /** A value from 0 to 1 at a place on the plane, metres. */
    double at(double x, double y) {
        return (octave(x, y, 1) + octave(x, y, 2) / 2 + octave(x, y, 4) / 4) / 1.75;
    }

    private double octave(double x, double y, int frequency) {
        double u = x * frequency / latticeMetres;
        double v = y * frequency / latticeMetres;
        long i = (long) Math.floor(u);
        long j = (long) Math.floor(v);
        double a = ease(u - i);
        double b = ease(v - j);
        double south = blend(lattice(i, j, frequency), lattice(i + 1, j, frequency), a);
        double north = blend(lattice(i, j + 1, frequency), lattice(i + 1, j + 1, frequency), a);
        return blend(south, north, b);
    }

    private static double ease(double t) {
        return t * t * (3 - 2 * t);
    }

    private static double blend(double from, double to, double share) {
        return from + share * (to - from);
    }

    private double lattice(long i, long j, int frequency) {
        return unit(mix(seed ^ mix(i * 0x9E3779B97F4A7C15L + mix(j + 31L * frequency))));
    }

    /** Finalizer of SplitMix64: G. Steele, D. Lea, C. Flood, "Fast splittable pseudorandom number generators" (2014). */
    private static long mix(long z) {
        long a = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        long b = (a ^ (a >>> 27)) * 0x94D049BB133111EBL;
        return b ^ (b >>> 31);
    }

    private static double unit(long bits) {
        return (bits >>> 11) * 0x1.0p-53;
    }
}
