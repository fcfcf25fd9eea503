package vn.mauson.cql2;

import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.locationtech.jts.geom.Geometry;

/** What a filter compares: a property of the feature or a value of the filter itself. */
sealed interface Operand {
    /** The value a feature has under a name. */
    record Property(String name) implements Operand {}

    /** A text. */
    record Text(String value) implements Operand {}

    /** A number without a unit of its own: it is in that of the property it is compared with. */
    record Number(double value) implements Operand {}

    /** True or false. */
    record Truth(boolean value) implements Operand {}

    /** A day. */
    record Date(LocalDate value) implements Operand {}

    /** A moment. */
    record Timestamp(Instant value) implements Operand {}

    /** The open end of an interval, written {@code '..'}. */
    record Open() implements Operand {}

    /** From one time to another, both included. */
    record Interval(Operand from, Operand to) implements Operand {}

    /** A geometry, x before y, in the frame the caller says. */
    record Shape(Geometry value) implements Operand {}

    /** A text with its case or its accents taken away. */
    record Folded(Folding how, Operand of) implements Operand {}

    /** What is taken away from a text before it is compared. */
    enum Folding {
        /** CASEI: upper and lower case are the same. */
        CASE,
        /** ACCENTI: letters with tones and marks are the same as those without, and đ is d. */
        ACCENT;

        String apply(String text) {
            return switch (this) {
                case CASE -> text.toLowerCase(Locale.ROOT);
                case ACCENT ->
                    Normalizer.normalize(text, Normalizer.Form.NFD)
                            .replaceAll("\\p{M}+", "")
                            .replace('đ', 'd')
                            .replace('Đ', 'D');
            };
        }
    }
}
