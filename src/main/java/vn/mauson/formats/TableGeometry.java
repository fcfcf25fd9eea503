package vn.mauson.formats;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.locationtech.jts.geom.Geometry;
import vn.mauson.geometry.Frame;
import vn.mauson.measure.Names;

/**
 * Where a table of text or numbers keeps its geometry, known by the names of its columns; case, tones
 * and underscores do not matter.
 *
 * @param first column of the text or of x, from 0
 * @param second column of y; the same as the first for text
 */
record TableGeometry(Kind kind, int first, int second) {
    private static final List<String> TEXT = List.of("wkt", "geom", "geometry", "the geom");
    private static final List<String> LON = List.of("lon", "lng", "longitude", "kinh do");
    private static final List<String> LAT = List.of("lat", "latitude", "vi do");
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,18}([.,]\\d{1,30})?([eE][+-]?\\d{1,3})?");

    /** How the geometry is written, and what is known of its frame by that. */
    enum Kind {
        /** Well-known text: no frame. */
        TEXT,
        /** Columns named as longitude and latitude: degrees, of WGS 84 if the user does not say another. */
        DEGREES,
        /** Columns x (east) and y (north): no frame. */
        PLANE
    }

    /** Empty for a table without geometry. */
    static Optional<TableGeometry> find(List<String> columns) {
        List<String> keys = columns.stream()
                .map(name -> Names.searchKey(name.replace('_', ' ')))
                .toList();
        int text = place(keys, TEXT);
        if (text >= 0) {
            return Optional.of(new TableGeometry(Kind.TEXT, text, text));
        }
        return pair(Kind.DEGREES, place(keys, LON), place(keys, LAT))
                .or(() -> pair(Kind.PLANE, keys.indexOf("x"), keys.indexOf("y")));
    }

    private static int place(List<String> keys, List<String> names) {
        return names.stream()
                .mapToInt(keys::indexOf)
                .filter(place -> place >= 0)
                .findFirst()
                .orElse(-1);
    }

    private static Optional<TableGeometry> pair(Kind kind, int x, int y) {
        return x < 0 || y < 0 ? Optional.empty() : Optional.of(new TableGeometry(kind, x, y));
    }

    /** @throws vn.mauson.measure.Refused for text or x and y without a frame said by the user */
    KnownFrame frame(Path file, List<String> columns, Hints hints) {
        String names = first == second
                ? "not in column '" + columns.get(first) + "'"
                : "columns '" + columns.get(first) + "' and '" + columns.get(second) + "'";
        boolean byName = kind == Kind.DEGREES && hints.frame().isEmpty();
        return KnownFrame.decide(file, byName ? Optional.of(Frame.LON_LAT) : Optional.empty(), names, hints);
    }

    /** The geometry of one row, null for empty cells. */
    Geometry draw(List<?> cells, Parts make, Draft draft, Frame frame) throws Unreadable {
        if (isBlank(cells.get(first)) && isBlank(cells.get(second))) {
            return null;
        }
        return kind == Kind.TEXT
                ? text(String.valueOf(cells.get(first)), draft, frame)
                : make.point(number(cells.get(first), draft), number(cells.get(second), draft));
    }

    private static boolean isBlank(Object cell) {
        return cell == null || cell.toString().isBlank();
    }

    private static Geometry text(String text, Draft draft, Frame frame) throws Unreadable {
        Shaping shaping = new Shaping();
        try {
            WktText reader = new WktText(new StringReader(text), frame.epsg());
            Geometry geometry = reader.next(shaping);
            if (geometry != null && reader.hasNext()) {
                throw new Unreadable("bad-wkt", text, "well-known text of one geometry");
            }
            return geometry;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            shaping.faults().forEach(draft::fault);
        }
    }

    private static double number(Object cell, Draft draft) throws Unreadable {
        if (cell instanceof Number number) {
            return number.doubleValue();
        }
        String text = cell == null ? "" : cell.toString().strip();
        if (!NUMBER.matcher(text).matches()) {
            throw new Unreadable("not-a-number", text, "a coordinate as a decimal number, such as 106.76");
        }
        if (text.indexOf(',') >= 0) {
            draft.remark("decimal-comma", "", text, "a decimal point; the comma was taken as one");
        }
        return Double.parseDouble(text.replace(',', '.'));
    }

    /** Whether the column is the geometry itself and no field; longitude and latitude stay fields. */
    boolean isText(int column) {
        return kind == Kind.TEXT && column == first;
    }
}
