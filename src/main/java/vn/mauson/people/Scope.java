package vn.mauson.people;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.mauson.measure.Refused;

/**
 * The part of the data a role is granted on. A set without members stands for all there are.
 *
 * @param layers by their ids, {@code observations} among them
 * @param groups of indicators, such as {@code environment}
 * @param units as {@code EDITION/CODE}, for a code alone names no unit; a district covers its communes
 */
public record Scope(Set<String> layers, Set<String> groups, Set<String> units) {
    /** Everything. */
    public static final Scope ALL = new Scope(Set.of(), Set.of(), Set.of());

    private static final String ALLOWED =
            "layers=A,B groups=C units=EDITION/CODE,EDITION/CODE, each once or not at all";

    public Scope {
        layers = sorted(layers);
        groups = sorted(groups);
        units = sorted(units);
    }

    private static Set<String> sorted(Collection<String> names) {
        return Collections.unmodifiableSet(new TreeSet<>(names));
    }

    /** Reads what {@link #toText} writes; {@link Refused} for anything else. */
    public static Scope text(String text) {
        Map<String, Set<String>> parts = new LinkedHashMap<>();
        for (String word : text.isBlank() ? new String[0] : text.strip().split(" +")) {
            String[] sides = word.split("=", 2);
            boolean known =
                    sides.length == 2 && Set.of("layers", "groups", "units").contains(sides[0]);
            if (!known
                    || !sides[1].matches("[a-z0-9_/,-]+")
                    || parts.put(sides[0], Set.copyOf(Arrays.asList(sides[1].split(",")))) != null) {
                throw Refused.value("scope", word, ALLOWED);
            }
        }
        return new Scope(
                parts.getOrDefault("layers", Set.of()),
                parts.getOrDefault("groups", Set.of()),
                parts.getOrDefault("units", Set.of()));
    }

    /** One line; empty for {@link #ALL}. */
    public String toText() {
        Map<String, Set<String>> parts = new LinkedHashMap<>();
        parts.put("layers", layers);
        parts.put("groups", groups);
        parts.put("units", units);
        return parts.entrySet().stream()
                .filter(part -> !part.getValue().isEmpty())
                .map(part -> part.getKey() + "=" + String.join(",", part.getValue()))
                .collect(Collectors.joining(" "));
    }

    /** Whether the subject lies in it; a scope of units holds nothing that is the whole province's. */
    boolean covers(Subject subject) {
        return holds(layers, subject.layer()) && holds(groups, subject.group()) && coversUnit(subject);
    }

    private static boolean holds(Set<String> named, String one) {
        return named.isEmpty() || one == null || named.contains(one);
    }

    private boolean coversUnit(Subject subject) {
        return units.isEmpty() || subject.units().stream().anyMatch(units::contains);
    }
}
