package vn.mauson.pack;

import java.util.List;
import vn.mauson.measure.Names;

/**
 * A class of the national forest inventory. The same number means different things in the two
 * tables, so a class is known by table version and number together.
 *
 * @param tableVersion {@code legacy93} or {@code tt33_98}
 * @param maldlr number in its table
 * @param ldlr symbol
 * @param names null where the facts give no name
 * @param group one of {@code natural, planted, planted_not_forest, regenerating, bare, agriculture,
 *     water, other}
 * @param nggocr origin: 1 natural, 2 planted, 3 not forest
 * @param countsInCover whether its area counts in the cover rate
 */
public record ForestClass(
        String tableVersion,
        int maldlr,
        String ldlr,
        Names names,
        String group,
        int nggocr,
        boolean countsInCover,
        String source,
        String confidence) {
    /** The closed vocabulary of {@code group}. */
    public static final List<String> GROUPS = List.of(
            "natural", "planted", "planted_not_forest", "regenerating", "bare", "agriculture", "water", "other");

    /** A rule of the inventory in words and, where it has one, as a key and a value. */
    public record Rule(
            String id, String topic, String text, String key, String value, String source, String confidence) {}
}
