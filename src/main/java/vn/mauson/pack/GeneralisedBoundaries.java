package vn.mauson.pack;

import java.util.List;

/** The outlines of every unit of every edition, made from the pack's place samples as one coverage. */
public final class GeneralisedBoundaries {
    private GeneralisedBoundaries() {}

    public static GeneralisedBoundaries of(Pack pack) {
        throw new UnsupportedOperationException("the boundaries follow in the next commit: " + pack.about());
    }

    /** One for every unit of every edition and level, province included. */
    public List<Boundary> list() {
        return List.of();
    }

    /** Those that consist of several pieces because their samples do. */
    public List<Boundary> listInPieces() {
        return List.of();
    }
}
