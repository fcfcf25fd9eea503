package vn.mauson.people;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import vn.mauson.measure.EditionId;
import vn.mauson.measure.UnitCode;

/**
 * What is to be acted on.
 *
 * @param layer its id; null where no layer is meant
 * @param group of the indicator; null where no indicator is meant
 * @param units the unit and those it is part of as {@code EDITION/CODE}; empty for the whole province
 */
public record Subject(String layer, String group, Set<String> units) {
    /** The product itself: accounts, settings. */
    public static final Subject PRODUCT = new Subject(null, null, Set.of());

    public Subject {
        units = Set.copyOf(units);
    }

    /** A layer in the whole province. */
    public static Subject layer(String layer) {
        return new Subject(layer, null, Set.of());
    }

    /** The reported figures of a group of indicators. */
    public static Subject figures(String group) {
        return new Subject("observations", group, Set.of());
    }

    /**
     * The same, in one unit only.
     *
     * @param partOf the district of a commune, and what else holds it; a right there is one here
     */
    public Subject in(EditionId edition, UnitCode code, UnitCode... partOf) {
        Set<String> all = new LinkedHashSet<>(Set.of(edition + "/" + code));
        for (UnitCode each : partOf) {
            all.add(edition + "/" + each);
        }
        return new Subject(layer, group, all);
    }

    /** In words for a message. */
    String describe() {
        StringBuilder text = new StringBuilder(layer == null ? "the product" : "layer " + layer);
        if (group != null) {
            text.append(", group ").append(group);
        }
        return text.append(units.isEmpty() ? ", whole province" : ", unit " + String.join(" of ", new TreeSet<>(units)))
                .toString();
    }
}
