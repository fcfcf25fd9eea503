package vn.mauson.formats;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.Geometry;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * The second way through a GeoJSON file: its features as rows. Members may come in any order, so a
 * feature is gathered whole; what does not fit is passed over and told, for only broken JSON ends the
 * reading.
 */
final class GeoJsonRows {
    private final Consumer<Row> reader;
    private long number;
    private boolean thirdOrdinateTold;
    /** Of the row being gathered: positions and lists of them, and characters of text. */
    private int positions;

    private long chars;

    GeoJsonRows(Consumer<Row> reader) {
        this.reader = reader;
    }

    /** An object as it stands in the file, members that GeoJSON does not know left out. */
    private static final class Item {
        private String type = "";
        private Nest coordinates;
        private List<Item> geometries;
        private Item geometry;
        private boolean saysGeometry;
        private Map<String, Object> properties;
        private Object id;
        private boolean streamed;
        private boolean thirdOrdinate;
        private boolean notNumbers;
        private final List<Fault> faults = new ArrayList<>();

        private void tell(Fault fault) {
            if (faults.size() < Limits.FIELDS) {
                faults.add(fault);
            }
        }
    }

    /** The parser stands at the start of a document whose kind the scan has found good. */
    void document(JsonParser json) {
        Item item = new Item();
        item(json, item);
        if (!item.streamed) {
            emit(item);
        }
    }

    static String normalise(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private void features(JsonParser json) {
        while (json.nextToken() != JsonToken.END_ARRAY) {
            Item item = new Item();
            if (json.currentToken() == JsonToken.START_OBJECT) {
                item(json, item);
            } else {
                json.skipChildren();
            }
            emit(item);
        }
    }

    private void item(JsonParser json, Item item) {
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            JsonToken token = json.nextToken();
            switch (name) {
                case "type" -> item.type = token == JsonToken.VALUE_STRING ? json.getString() : "";
                case "features" -> {
                    item.streamed = true;
                    features(json);
                }
                case "geometry" -> {
                    item.saysGeometry = true;
                    item.geometry = token == JsonToken.START_OBJECT ? child(json) : null;
                }
                case "geometries" -> item.geometries = geometries(json);
                case "coordinates" -> item.coordinates = token == JsonToken.START_ARRAY ? nest(json, item) : null;
                case "properties" -> item.properties = token == JsonToken.START_OBJECT ? properties(json, item) : null;
                case "id" -> item.id = value(json, "id", item);
                default -> {}
            }
            json.skipChildren();
        }
    }

    private Item child(JsonParser json) {
        Item child = new Item();
        item(json, child);
        return child;
    }

    private List<Item> geometries(JsonParser json) {
        List<Item> parts = new ArrayList<>();
        if (json.currentToken() != JsonToken.START_ARRAY) {
            return parts;
        }
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (json.currentToken() == JsonToken.START_OBJECT && ++positions <= Limits.POSITIONS) {
                parts.add(child(json));
            } else {
                json.skipChildren();
            }
        }
        return parts;
    }

    /** Arrays of arrays of numbers; anything else in them makes the item's coordinates unreadable. */
    private Nest nest(JsonParser json, Item item) {
        List<Nest> parts = new ArrayList<>();
        double x = Double.NaN;
        double y = Double.NaN;
        int numbers = 0;
        positions++;
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (json.currentToken() == JsonToken.START_ARRAY) {
                Nest part = nest(json, item);
                if (positions <= Limits.POSITIONS) {
                    parts.add(part);
                }
            } else if (json.currentToken().isNumeric()) {
                x = numbers == 0 ? json.getDoubleValue() : x;
                y = numbers == 1 ? json.getDoubleValue() : y;
                numbers++;
            } else {
                item.notNumbers = true;
                json.skipChildren();
            }
        }
        if (numbers == 0) {
            return Nest.of(parts);
        }
        item.notNumbers |= !parts.isEmpty() || numbers == 1;
        item.thirdOrdinate |= numbers > 2;
        return Nest.of(new CoordinateXY(x, y));
    }

    private Map<String, Object> properties(JsonParser json, Item item) {
        Map<String, Object> properties = new LinkedHashMap<>();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = normalise(json.currentName());
            json.nextToken();
            if (properties.size() >= Limits.FIELDS) {
                item.tell(Fault.refusal("too-many-fields", name, "", "at most " + Limits.FIELDS + " fields"));
                json.skipChildren();
                continue;
            }
            if (properties.containsKey(name)) {
                item.tell(Fault.remark("repeated-field", name, properties.get(name), "a field once; the last is kept"));
            }
            properties.put(name, value(json, name, item));
        }
        return properties;
    }

    private Object value(JsonParser json, String field, Item item) {
        return switch (json.currentToken()) {
            case VALUE_STRING -> text(json, field, item);
            case VALUE_NUMBER_FLOAT -> json.getDoubleValue();
            case VALUE_NUMBER_INT -> whole(json, field, item);
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case START_OBJECT, START_ARRAY -> structure(json, field, item);
            default -> null;
        };
    }

    private String text(JsonParser json, String field, Item item) {
        String text = normalise(json.getString());
        chars += text.length();
        if (chars > Limits.ROW_CHARS) {
            item.tell(Fault.refusal("text-too-long", field, text, "at most " + Limits.ROW_CHARS + " characters a row"));
            return null;
        }
        return text;
    }

    private static Object whole(JsonParser json, String field, Item item) {
        if (json.getNumberType() != JsonParser.NumberType.BIG_INTEGER) {
            return json.getLongValue();
        }
        item.tell(Fault.remark("number-rounded", field, json.getString(), "a whole number of at most 63 bits"));
        return json.getDoubleValue();
    }

    private static Object structure(JsonParser json, String field, Item item) {
        item.tell(Fault.remark("nested-value", field, "", "a text, a number or a truth; what is nested is left out"));
        json.skipChildren();
        return null;
    }

    private void emit(Item item) {
        number++;
        Shaping shaping = new Shaping();
        Geometry geometry = null;
        if (item.type.equals("Feature")) {
            geometry = ofFeature(item, shaping);
        } else if (GeoJsonScan.GEOMETRIES.contains(item.type)) {
            geometry = geometry(item, shaping);
        } else {
            shaping.refuse("not-a-feature", item.type, "an object of type Feature");
        }
        List<Fault> faults = new ArrayList<>(item.faults);
        faults.addAll(shaping.faults());
        positions = 0;
        chars = 0;
        reader.accept(new Row(number, geometry, fields(item), faults));
    }

    private Geometry ofFeature(Item item, Shaping shaping) {
        if (item.properties == null) {
            shaping.remark("no-properties", "", "a feature with properties");
        }
        if (item.geometry == null) {
            return shaping.nothing(item.saysGeometry ? "null" : "");
        }
        return geometry(item.geometry, shaping);
    }

    private Geometry geometry(Item item, Shaping shaping) {
        if (item.notNumbers) {
            shaping.refuse("bad-coordinates", item.type, "arrays of two or more numbers");
            return null;
        }
        if (positions > Limits.POSITIONS) {
            shaping.refuse("too-many-positions", positions, "at most " + Limits.POSITIONS);
            return null;
        }
        if (item.thirdOrdinate && !thirdOrdinateTold) {
            thirdOrdinateTold = true;
            shaping.remark("z-dropped", "", "two numbers a position; the others are dropped, here and in later rows");
        }
        return item.type.equals("GeometryCollection")
                ? collection(item, shaping)
                : shaping.make(item.type, item.coordinates);
    }

    private Geometry collection(Item item, Shaping shaping) {
        List<Geometry> parts = new ArrayList<>();
        for (Item part : item.geometries == null ? List.<Item>of() : item.geometries) {
            Geometry made = geometry(part, shaping);
            if (made != null) {
                parts.add(made);
            }
        }
        boolean refused = shaping.faults().stream().anyMatch(Fault::refused);
        return refused ? null : shaping.flatten(parts);
    }

    private static Map<String, Object> fields(Item item) {
        Map<String, Object> fields = new LinkedHashMap<>();
        boolean hasOwn = item.properties != null && item.properties.containsKey("id");
        if (item.id != null && !hasOwn) {
            fields.put("id", item.id);
        }
        if (item.properties != null) {
            fields.putAll(item.properties);
        }
        return fields;
    }
}
