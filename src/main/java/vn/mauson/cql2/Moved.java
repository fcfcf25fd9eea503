package vn.mauson.cql2;

import java.util.function.UnaryOperator;
import org.locationtech.jts.geom.Geometry;

/** A filter with its geometries moved to another frame. */
final class Moved {
    private final UnaryOperator<Geometry> move;

    private Moved(UnaryOperator<Geometry> move) {
        this.move = move;
    }

    /** The same filter but for its geometries, each of which is given to {@code move}. */
    static Filter of(Filter filter, UnaryOperator<Geometry> move) {
        return new Moved(move).filter(filter);
    }

    private Filter filter(Filter filter) {
        if (filter instanceof Filter.And and) {
            return new Filter.And(and.of().stream().map(this::filter).toList());
        }
        if (filter instanceof Filter.Or or) {
            return new Filter.Or(or.of().stream().map(this::filter).toList());
        }
        if (filter instanceof Filter.Not not) {
            return new Filter.Not(filter(not.of()));
        }
        return filter instanceof Filter.Spatial spatial
                ? new Filter.Spatial(spatial.how(), operand(spatial.left()), operand(spatial.right()))
                : filter;
    }

    private Operand operand(Operand operand) {
        return operand instanceof Operand.Shape shape ? new Operand.Shape(move.apply(shape.value())) : operand;
    }
}
