package vn.mauson.ogcapi;

import java.util.Arrays;
import java.util.List;
import vn.mauson.cql2.ValueKind;

/**
 * A property the features of a collection have and may be asked by.
 *
 * @param name also the key of its title, {@code property.<name>}, in the message files
 */
record Property(String name, ValueKind kind) {
    /** Properties of kinds in turn, as {@code "name:t population:n"}: text, number, day, truth value. */
    static List<Property> list(String namesAndKinds) {
        return Arrays.stream(namesAndKinds.strip().split("\\s+"))
                .map(each -> each.split(":"))
                .map(pair -> new Property(pair[0], kind(pair[1])))
                .toList();
    }

    private static ValueKind kind(String letter) {
        return switch (letter) {
            case "t" -> ValueKind.TEXT;
            case "n" -> ValueKind.NUMBER;
            case "d" -> ValueKind.DATE;
            case "b" -> ValueKind.TRUTH;
            default -> throw new IllegalArgumentException("kind of property: " + letter);
        };
    }
}
