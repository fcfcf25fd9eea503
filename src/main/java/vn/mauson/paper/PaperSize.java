package vn.mauson.paper;

import vn.mauson.measure.Refused;

/** A sheet of paper (ISO 216), upright. */
enum PaperSize {
    A4(210, 297),
    A3(297, 420);

    /** Points, of which an inch of 25.4 mm has 72, to a millimetre. */
    static final double POINTS_PER_MM = 72 / 25.4;

    private final double widthMm;
    private final double heightMm;

    PaperSize(double widthMm, double heightMm) {
        this.widthMm = widthMm;
        this.heightMm = heightMm;
    }

    /** A4 where nothing was asked for. */
    static PaperSize of(String text) {
        return switch (text == null ? "A4" : text) {
            case "A4" -> A4;
            case "A3" -> A3;
            default -> throw Refused.value("paper", text, "A4, A3");
        };
    }

    /** Points from left to right. */
    double width(boolean landscape) {
        return POINTS_PER_MM * (landscape ? heightMm : widthMm);
    }

    /** Points from top to bottom. */
    double height(boolean landscape) {
        return POINTS_PER_MM * (landscape ? widthMm : heightMm);
    }
}
