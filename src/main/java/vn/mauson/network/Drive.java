package vn.mauson.network;

/**
 * What a stretch of driving adds up to.
 *
 * @param km of road
 * @param madeUp whether a road on it is made up, not surveyed
 */
record Drive(double minutes, double km, boolean madeUp) {
    static final Drive NONE = new Drive(0, 0, false);

    Drive then(Drive next) {
        return new Drive(minutes + next.minutes, km + next.km, madeUp || next.madeUp);
    }
}
