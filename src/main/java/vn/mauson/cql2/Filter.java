package vn.mauson.cql2;

import java.util.List;

/** What a feature has to fulfil, as a tree; the leaves compare {@link Operand}s. */
public sealed interface Filter {
    /** All of them. */
    record And(List<Filter> of) implements Filter {
        public And {
            of = List.copyOf(of);
        }
    }

    /** At least one of them. */
    record Or(List<Filter> of) implements Filter {
        public Or {
            of = List.copyOf(of);
        }
    }

    /** Not this; what is unknown stays unknown. */
    record Not(Filter of) implements Filter {}

    /** Always or never. */
    record Constant(boolean holds) implements Filter {}

    /** One of the six comparisons. */
    record Compare(Comparison how, Operand left, Operand right) implements Filter {}

    /** A text like a pattern with {@code %} for any run and {@code _} for one character; {@code \} escapes. */
    record Like(Operand text, Operand pattern) implements Filter {}

    /** Low and high included. */
    record Between(Operand value, Operand low, Operand high) implements Filter {}

    /** Equal to one of a list. */
    record In(Operand value, List<Operand> list) implements Filter {
        public In {
            list = List.copyOf(list);
        }
    }

    /** Absent. */
    record IsNull(Operand value) implements Filter {}

    /** How two geometries lie to each other. */
    record Spatial(SpatialRelation how, Operand left, Operand right) implements Filter {}

    /** How two times lie to each other. */
    record Temporal(TemporalRelation how, Operand left, Operand right) implements Filter {}
}
