package vn.mauson.cql2;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.locationtech.jts.geom.Geometry;

/**
 * Tries a filter on features. The filter was checked before ({@link Check}), so what is compared can be.
 * Not safe for use by several threads.
 */
public final class Evaluation {
    private final Filter filter;
    private final Map<String, LikePattern> patterns = new HashMap<>();
    private Function<String, Object> values;

    public Evaluation(Filter filter) {
        this.filter = filter;
    }

    /**
     * Whether a feature fulfils the filter; not where that is unknown.
     *
     * @param values of its properties by name: String, Number, Boolean, LocalDate or Geometry; null where absent
     */
    public boolean matches(Function<String, Object> values) {
        this.values = values;
        return Boolean.TRUE.equals(holds(filter));
    }

    /** True, false, or null where it is unknown. */
    private Boolean holds(Filter of) {
        if (of instanceof Filter.And and) {
            return joined(and.of(), false);
        }
        if (of instanceof Filter.Or or) {
            return joined(or.of(), true);
        }
        if (of instanceof Filter.Not not) {
            Boolean inside = holds(not.of());
            return inside == null ? null : Boolean.valueOf(!inside);
        }
        if (of instanceof Filter.Constant constant) {
            return constant.holds();
        }
        return leaf(of);
    }

    /** @param decisive the value that decides whatever the others are: false for AND, true for OR */
    private Boolean joined(List<Filter> parts, boolean decisive) {
        Boolean joined = !decisive;
        for (Filter part : parts) {
            Boolean holds = holds(part);
            if (holds != null && holds == decisive) {
                return decisive;
            }
            joined = holds == null ? null : joined;
        }
        return joined;
    }

    private Boolean leaf(Filter of) {
        if (of instanceof Filter.Compare compare) {
            Integer order = order(compare.left(), compare.right());
            return order == null ? null : Boolean.valueOf(compare.how().holds(order));
        }
        if (of instanceof Filter.Between between) {
            return joined(
                    List.of(
                            new Filter.Compare(Comparison.GREATER_OR_EQUAL, between.value(), between.low()),
                            new Filter.Compare(Comparison.LESS_OR_EQUAL, between.value(), between.high())),
                    false);
        }
        if (of instanceof Filter.In in) {
            return joined(
                    in.list().stream()
                            .map(each -> (Filter) new Filter.Compare(Comparison.EQUAL, in.value(), each))
                            .toList(),
                    true);
        }
        if (of instanceof Filter.IsNull isNull) {
            return value(isNull.value()) == null;
        }
        return relation(of);
    }

    private Boolean relation(Filter of) {
        if (of instanceof Filter.Like like) {
            Object text = value(like.text());
            Object pattern = value(like.pattern());
            return text == null || pattern == null
                    ? null
                    : pattern(pattern.toString()).matches(text.toString());
        }
        if (of instanceof Filter.Spatial spatial) {
            Object a = value(spatial.left());
            Object b = value(spatial.right());
            return a == null || b == null ? null : spatial.how().holds((Geometry) a, (Geometry) b);
        }
        Filter.Temporal temporal = (Filter.Temporal) of;
        Span a = span(temporal.left());
        Span b = span(temporal.right());
        return a == null || b == null ? null : temporal.how().holds(a, b);
    }

    private Integer order(Operand left, Operand right) {
        Object a = value(left);
        Object b = value(right);
        if (a == null || b == null) {
            return null;
        }
        if (a instanceof Number x && b instanceof Number y) {
            return Double.compare(x.doubleValue(), y.doubleValue());
        }
        if (a instanceof Boolean x && b instanceof Boolean y) {
            return x.compareTo(y);
        }
        return a instanceof String x ? x.compareTo((String) b) : moment(a).compareTo(moment(b));
    }

    private Object value(Operand operand) {
        if (operand instanceof Operand.Property property) {
            return values.apply(property.name());
        }
        if (operand instanceof Operand.Folded folded) {
            Object text = value(folded.of());
            return text == null ? null : folded.how().apply(text.toString());
        }
        return literal(operand);
    }

    private static Object literal(Operand operand) {
        if (operand instanceof Operand.Text text) {
            return text.value();
        }
        if (operand instanceof Operand.Number number) {
            return number.value();
        }
        if (operand instanceof Operand.Truth truth) {
            return truth.value();
        }
        if (operand instanceof Operand.Date date) {
            return date.value();
        }
        return operand instanceof Operand.Shape shape ? shape.value() : ((Operand.Timestamp) operand).value();
    }

    private Span span(Operand operand) {
        if (operand instanceof Operand.Interval interval) {
            return new Span(end(interval.from(), Instant.MIN), end(interval.to(), Instant.MAX));
        }
        Object value = value(operand);
        return value == null ? null : Span.of(moment(value));
    }

    private Instant end(Operand operand, Instant open) {
        Object value = operand instanceof Operand.Open ? null : value(operand);
        return value == null ? open : moment(value);
    }

    private static Instant moment(Object value) {
        return value instanceof LocalDate day ? Span.of(day).from() : (Instant) value;
    }

    /** Kept, for the pattern is mostly the same for every feature. */
    private LikePattern pattern(String like) {
        return patterns.computeIfAbsent(like, LikePattern::new);
    }
}
