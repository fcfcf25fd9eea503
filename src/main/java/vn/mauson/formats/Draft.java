package vn.mauson.formats;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;

/** A row while it is read. */
final class Draft {
    private static final char FIRST_MARK = '\u0300';
    private static final char REPLACEMENT = '\uFFFD';

    private final Map<String, Object> fields = new LinkedHashMap<>();
    private final List<Fault> faults = new ArrayList<>();
    private Geometry geometry;

    /** A way of reading a geometry that may fail. */
    interface Drawing {
        /** Null or empty where there is none. */
        Geometry draw(Parts parts) throws Unreadable;
    }

    void geometry(Drawing drawing) {
        int before = faults.size();
        try {
            geometry = drawing.draw(new Parts(this));
        } catch (Unreadable e) {
            faults.add(e.fault());
            return;
        }
        List<Fault> told = List.copyOf(faults.subList(before, faults.size()));
        if (geometry == null || geometry.isEmpty()) {
            geometry = null;
            if (told.stream().noneMatch(fault -> fault.refused() || fault.code().equals("no-geometry"))) {
                remark("no-geometry", "", "", "the row has no geometry");
            }
        } else if (Parts.hasLineWithoutLength(geometry)
                && told.stream().noneMatch(fault -> fault.code().equals("zero-length-line"))) {
            remark("zero-length-line", "", geometry.getCoordinate(), "a line has a length");
        }
    }

    /** Text becomes NFC; what its encoding could not say is told. */
    void field(String name, Object value) {
        if (value instanceof String text) {
            String normal = normal(text);
            if (normal.indexOf(REPLACEMENT) >= 0) {
                remark("text-damaged", name, normal, "text that fits its encoding");
            }
            fields.put(name, normal);
        } else if (value instanceof Double number && !Double.isFinite(number)) {
            remark("not-finite", name, number, "a finite number; left empty");
            fields.put(name, null);
        } else {
            fields.put(name, value);
        }
    }

    void fault(Fault fault) {
        faults.add(fault);
    }

    void remark(String code, String field, Object value, String reason) {
        faults.add(Fault.remark(code, field, value, reason));
    }

    void refuse(String code, String field, Object value, String reason) {
        faults.add(Fault.refusal(code, field, value, reason));
    }

    Row row(long number) {
        return new Row(number, geometry, fields, faults);
    }

    /** NFC; text without marks of their own, which is nearly all, is found to be so by one look. */
    static String normal(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= FIRST_MARK) {
                return Normalizer.normalize(text, Normalizer.Form.NFC);
            }
        }
        return text;
    }
}
