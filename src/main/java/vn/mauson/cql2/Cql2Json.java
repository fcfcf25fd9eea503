package vn.mauson.cql2;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.mauson.measure.Refused;

/** Reads the JSON encoding of CQL2 (OGC 21-065r2, annex C). */
final class Cql2Json {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String OPERATORS =
            "and, or, not, =, <>, <, <=, >, >=, like, between, in, isNull, s_... or t_...";

    private final Budget budget = new Budget();
    private final JsonOperands operands = new JsonOperands(budget);

    private Cql2Json() {}

    /** The filter a JSON text says; {@link Refused} names the part that cannot be read. */
    static Filter read(String json) {
        Budget.requireLength(json);
        try {
            return new Cql2Json().filter(JSON.readTree(json));
        } catch (JacksonException e) {
            throw Refused.value("filter", json, "JSON: " + e.getOriginalMessage());
        }
    }

    private Filter filter(JsonNode node) {
        budget.part();
        if (node.isBoolean()) {
            return new Filter.Constant(node.booleanValue());
        }
        String op = node.path("op").asString("");
        budget.enter();
        Filter read = operation(op, node.path("args"));
        budget.leave();
        return read;
    }

    private Filter operation(String op, JsonNode args) {
        return switch (op) {
            case "and" -> new Filter.And(all(op, args));
            case "or" -> new Filter.Or(all(op, args));
            case "not" -> new Filter.Not(filter(require(op, args, 1).get(0)));
            case "isNull" ->
                new Filter.IsNull(operands.scalar(require(op, args, 1).get(0)));
            case "like" -> new Filter.Like(scalar(op, args, 0, 2), scalar(op, args, 1, 2));
            case "between" ->
                new Filter.Between(scalar(op, args, 0, 3), scalar(op, args, 1, 3), scalar(op, args, 2, 3));
            case "in" -> new Filter.In(scalar(op, args, 0, 2), list(args.get(1)));
            default -> relation(op, args);
        };
    }

    private Filter relation(String op, JsonNode args) {
        Optional<Comparison> comparison = Comparison.find(op);
        if (comparison.isPresent()) {
            return new Filter.Compare(comparison.get(), scalar(op, args, 0, 2), scalar(op, args, 1, 2));
        }
        for (SpatialRelation relation : SpatialRelation.values()) {
            if (relation.id().equals(op)) {
                JsonNode two = require(op, args, 2);
                return new Filter.Spatial(relation, operands.geometry(two.get(0)), operands.geometry(two.get(1)));
            }
        }
        return Arrays.stream(TemporalRelation.values())
                .filter(relation -> relation.id().equalsIgnoreCase(op))
                .findFirst()
                .map(relation -> temporal(relation, require(op, args, 2)))
                .orElseThrow(() -> Refused.value("op of the filter", op, OPERATORS));
    }

    private Filter temporal(TemporalRelation relation, JsonNode args) {
        return new Filter.Temporal(relation, operands.time(args.get(0)), operands.time(args.get(1)));
    }

    private List<Filter> all(String op, JsonNode args) {
        if (!args.isArray() || args.size() < 2) {
            throw refuse(op, args, "2 or more");
        }
        return StreamSupport.stream(args.spliterator(), false).map(this::filter).toList();
    }

    private List<Operand> list(JsonNode values) {
        if (!values.isArray() || values.isEmpty()) {
            throw Refused.value("list of 'in'", values, "an array that is not empty");
        }
        return IntStream.range(0, values.size())
                .peek(i -> budget.part())
                .mapToObj(i -> operands.scalar(values.get(i)))
                .toList();
    }

    private Operand scalar(String op, JsonNode args, int index, int size) {
        return operands.scalar(require(op, args, size).get(index));
    }

    private static JsonNode require(String op, JsonNode args, int size) {
        if (!args.isArray() || args.size() != size) {
            throw refuse(op, args, "" + size);
        }
        return args;
    }

    private static Refused refuse(String op, JsonNode args, String size) {
        return Refused.value("args of '" + op + "'", args, "an array of " + size);
    }
}
