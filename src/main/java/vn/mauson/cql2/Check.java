package vn.mauson.cql2;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import vn.mauson.measure.Refused;

/** Whether a filter speaks only of properties there are, and compares only what can be compared. */
final class Check {
    private static final Set<ValueKind> ORDERED =
            Set.of(ValueKind.TEXT, ValueKind.NUMBER, ValueKind.DATE, ValueKind.TRUTH);

    private final Map<String, ValueKind> properties;

    private Check(Map<String, ValueKind> properties) {
        this.properties = properties;
    }

    /** {@link Refused} where it does not; {@code properties} are those that may be asked for. */
    static void require(Filter filter, Map<String, ValueKind> properties) {
        new Check(properties).check(filter);
    }

    private void check(Filter filter) {
        if (filter instanceof Filter.And and) {
            and.of().forEach(this::check);
        } else if (filter instanceof Filter.Or or) {
            or.of().forEach(this::check);
        } else if (filter instanceof Filter.Not not) {
            check(not.of());
        } else {
            checkLeaf(filter);
        }
    }

    private void checkLeaf(Filter filter) {
        if (filter instanceof Filter.Compare compare) {
            requireSame(List.of(compare.left(), compare.right()));
        } else if (filter instanceof Filter.Like like) {
            requireAll(Set.of(ValueKind.TEXT), like.text(), like.pattern());
        } else if (filter instanceof Filter.Between between) {
            requireAll(Set.of(ValueKind.NUMBER), between.value(), between.low(), between.high());
        } else if (filter instanceof Filter.In in) {
            in.list().forEach(each -> requireSame(List.of(in.value(), each)));
        } else if (filter instanceof Filter.IsNull isNull) {
            kind(isNull.value());
        } else if (filter instanceof Filter.Spatial spatial) {
            requireAll(Set.of(ValueKind.GEOMETRY), spatial.left(), spatial.right());
        } else if (filter instanceof Filter.Temporal temporal) {
            requireAll(Set.of(ValueKind.DATE), temporal.left(), temporal.right());
        }
    }

    private void requireSame(List<Operand> both) {
        ValueKind kind = kind(both.get(0));
        requireAll(ORDERED.contains(kind) ? Set.of(kind) : ORDERED, both.toArray(Operand[]::new));
    }

    private void requireAll(Set<ValueKind> allowed, Operand... operands) {
        for (Operand operand : operands) {
            if (!allowed.contains(kind(operand))) {
                throw Refused.value("filter: " + told(operand), kind(operand).id(), told(allowed));
            }
        }
    }

    private static String told(Operand operand) {
        return operand instanceof Operand.Property property ? property.name() : operand.toString();
    }

    private static String told(Set<ValueKind> kinds) {
        return String.join(
                ", ",
                new TreeSet<>(Arrays.asList(kinds.stream().map(ValueKind::id).toArray(String[]::new))));
    }

    private ValueKind kind(Operand operand) {
        if (operand instanceof Operand.Property property) {
            return kind(property);
        }
        if (operand instanceof Operand.Folded folded) {
            requireAll(Set.of(ValueKind.TEXT), folded.of());
            return ValueKind.TEXT;
        }
        if (operand instanceof Operand.Interval interval) {
            requireAll(Set.of(ValueKind.DATE), interval.from(), interval.to());
            return ValueKind.DATE;
        }
        return ofLiteral(operand);
    }

    private ValueKind kind(Operand.Property property) {
        ValueKind kind = properties.get(property.name());
        if (kind == null) {
            throw Refused.value(
                    "property of the filter", property.name(), String.join(", ", new TreeSet<>(properties.keySet())));
        }
        return kind;
    }

    private static ValueKind ofLiteral(Operand operand) {
        if (operand instanceof Operand.Text) {
            return ValueKind.TEXT;
        }
        if (operand instanceof Operand.Number) {
            return ValueKind.NUMBER;
        }
        if (operand instanceof Operand.Truth) {
            return ValueKind.TRUTH;
        }
        return operand instanceof Operand.Shape ? ValueKind.GEOMETRY : ValueKind.DATE;
    }
}
