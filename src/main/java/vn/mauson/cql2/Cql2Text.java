package vn.mauson.cql2;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import vn.mauson.cql2.Tokens.Kind;
import vn.mauson.measure.Refused;

/**
 * Reads the text encoding of CQL2 (OGC 21-065r2, annex B) by recursive descent: one method for each rule of its grammar.
 */
final class Cql2Text {
    private static final String BOOLEAN = "a comparison, a function, NOT, TRUE, FALSE or (";

    private final Tokens tokens;
    private final Budget budget = new Budget();
    private final TextOperands operands;

    private Cql2Text(String text) {
        this.tokens = new Tokens(text);
        this.operands = new TextOperands(tokens, budget);
    }

    /** The filter a text says; {@link Refused} names the character where it cannot be read on. */
    static Filter read(String text) {
        Budget.requireLength(text);
        Cql2Text reader = new Cql2Text(text);
        Filter filter = reader.expression();
        reader.tokens.require(Kind.END, "AND, OR or the end");
        return filter;
    }

    private Filter expression() {
        return joined("OR", this::term, Filter.Or::new);
    }

    private Filter term() {
        return joined("AND", this::factor, Filter.And::new);
    }

    private Filter joined(String word, Supplier<Filter> part, Function<List<Filter>, Filter> join) {
        List<Filter> parts = new ArrayList<>(List.of(part.get()));
        while (tokens.takeIf(word)) {
            parts.add(part.get());
        }
        return parts.size() == 1 ? parts.get(0) : join.apply(parts);
    }

    private Filter factor() {
        budget.enter();
        Filter read = tokens.takeIf("NOT") ? new Filter.Not(factor()) : primary();
        budget.leave();
        return read;
    }

    private Filter primary() {
        budget.part();
        if (tokens.takeIf("(")) {
            Filter inside = expression();
            tokens.require(")");
            return inside;
        }
        if (tokens.peekSecond().is("(")) {
            Optional<Filter> function = function();
            if (function.isPresent()) {
                return function.get();
            }
        }
        return constant().orElseGet(this::predicate);
    }

    /** TRUE and FALSE alone; in front of a comparison they are a value. */
    private Optional<Filter> constant() {
        boolean truth = tokens.peek().is("TRUE");
        boolean alone = Arrays.stream(Comparison.values())
                .noneMatch(comparison -> tokens.peekSecond().is(comparison.sign()));
        if ((truth || tokens.peek().is("FALSE")) && alone) {
            tokens.take();
            return Optional.of(new Filter.Constant(truth));
        }
        return Optional.empty();
    }

    private Optional<Filter> function() {
        for (SpatialRelation relation : SpatialRelation.values()) {
            if (tokens.takeIf(relation.name())) {
                List<Operand> two = two(operands::geometry);
                return Optional.of(new Filter.Spatial(relation, two.get(0), two.get(1)));
            }
        }
        for (TemporalRelation relation : TemporalRelation.values()) {
            if (tokens.takeIf(relation.name())) {
                List<Operand> two = two(operands::time);
                return Optional.of(new Filter.Temporal(relation, two.get(0), two.get(1)));
            }
        }
        return Optional.empty();
    }

    private List<Operand> two(Supplier<Operand> argument) {
        tokens.require("(");
        Operand left = argument.get();
        tokens.require(",");
        Operand right = argument.get();
        tokens.require(")");
        return List.of(left, right);
    }

    private Filter predicate() {
        Operand left = operands.scalar(BOOLEAN);
        if (tokens.takeIf("IS")) {
            boolean not = tokens.takeIf("NOT");
            tokens.require("NULL");
            return negated(not, new Filter.IsNull(left));
        }
        Optional<Comparison> comparison = Comparison.find(tokens.peek().text());
        if (tokens.peek().kind() == Kind.SIGN && comparison.isPresent()) {
            tokens.take();
            return new Filter.Compare(comparison.get(), left, operands.scalar("a value"));
        }
        return negated(tokens.takeIf("NOT"), rest(left));
    }

    private Filter rest(Operand left) {
        if (tokens.takeIf("LIKE")) {
            return new Filter.Like(left, operands.scalar("a pattern in single quotes"));
        }
        if (tokens.takeIf("BETWEEN")) {
            Operand low = operands.scalar("a number");
            tokens.require("AND");
            return new Filter.Between(left, low, operands.scalar("a number"));
        }
        if (tokens.takeIf("IN")) {
            return new Filter.In(left, list());
        }
        throw tokens.refuse(Arrays.stream(Comparison.values())
                .map(Comparison::sign)
                .collect(Collectors.joining(", ", "", ", LIKE, BETWEEN, IN or IS NULL")));
    }

    private List<Operand> list() {
        List<Operand> list = new ArrayList<>();
        tokens.require("(");
        do {
            budget.part();
            list.add(operands.scalar("a value"));
        } while (tokens.takeIf(","));
        tokens.require(")");
        return list;
    }

    private static Filter negated(boolean not, Filter filter) {
        return not ? new Filter.Not(filter) : filter;
    }
}
