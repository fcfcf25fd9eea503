package vn.mauson.cql2;

import java.util.stream.StreamSupport;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.geojson.GeoJsonReader;
import tools.jackson.databind.JsonNode;
import vn.mauson.geometry.Geometries;
import vn.mauson.measure.Refused;

/** Reads the values a JSON filter compares. */
final class JsonOperands {
    private final Budget budget;

    JsonOperands(Budget budget) {
        this.budget = budget;
    }

    /** A property, a text, a number, a truth value, a date, a timestamp, casei or accenti. */
    Operand scalar(JsonNode node) {
        if (node.isString()) {
            return new Operand.Text(node.stringValue());
        }
        if (node.isNumber()) {
            return new Operand.Number(node.doubleValue());
        }
        if (node.isBoolean()) {
            return new Operand.Truth(node.booleanValue());
        }
        return switch (node.path("op").asString("")) {
            case "casei" -> folded(Operand.Folding.CASE, node);
            case "accenti" -> folded(Operand.Folding.ACCENT, node);
            default -> moment(node, "a property, text, number, truth value, date, timestamp, casei or accenti");
        };
    }

    private Operand folded(Operand.Folding how, JsonNode node) {
        if (node.path("args").size() != 1) {
            throw Refused.value("args of the filter", node, "an array of 1");
        }
        budget.enter();
        Operand of = scalar(node.path("args").get(0));
        budget.leave();
        return new Operand.Folded(how, of);
    }

    private Operand moment(JsonNode node, String allowed) {
        if (node.path("date").isString()) {
            return Times.date(node.path("date").stringValue());
        }
        if (node.path("timestamp").isString()) {
            return Times.timestamp(node.path("timestamp").stringValue());
        }
        return property(node, allowed);
    }

    private static Operand property(JsonNode node, String allowed) {
        if (!node.path("property").isString()) {
            throw Refused.value("part of the filter", node, allowed);
        }
        return new Operand.Property(node.path("property").stringValue());
    }

    /** A property, a date, a timestamp or an interval. */
    Operand time(JsonNode node) {
        JsonNode ends = node.path("interval");
        return ends.size() == 2
                ? Times.interval(end(ends.get(0)), end(ends.get(1)))
                : moment(node, "a property, date, timestamp or interval of two ends");
    }

    private Operand end(JsonNode node) {
        return node.isString() ? Times.end(node.stringValue()) : moment(node, "a property or a time");
    }

    /** A property, a GeoJSON geometry or a bbox. */
    Operand geometry(JsonNode node) {
        if (node.path("bbox").isArray()) {
            return new Operand.Shape(budget.geometry(
                    Boxes.of(StreamSupport.stream(node.path("bbox").spliterator(), false)
                            .map(number -> number.asDouble(Double.NaN))
                            .toList())));
        }
        return node.path("type").isString()
                ? new Operand.Shape(budget.geometry(geoJson(node)))
                : property(node, "a property, GeoJSON geometry or bbox");
    }

    private static Geometry geoJson(JsonNode node) {
        try {
            return Shapes.valid(new GeoJsonReader(Geometries.FACTORY).read(node.toString()));
        } catch (ParseException | IllegalArgumentException | ClassCastException | NullPointerException e) {
            // The reader casts what it finds and does not look for what is missing.
            throw Shapes.refuse(node.toString(), e);
        }
    }
}
