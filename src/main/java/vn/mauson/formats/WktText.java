package vn.mauson.formats;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.Geometry;

/**
 * Well-known text (OGC 06-103r4, section 7) read character by character. After text that cannot be
 * read the next geometry is looked for on the next line.
 */
final class WktText {
    private static final int WORD_CHARS = 64;
    private final Reader in;
    private final int srid;
    private int next;
    private int positions;
    private boolean thirdOrdinate;
    private boolean thirdOrdinateTold;

    /** Text that is no geometry; goes no further than this class. */
    private static final class Unreadable extends RuntimeException {
        private final String code;

        private Unreadable(String code, String found) {
            super(found, null, false, false);
            this.code = code;
        }
    }

    /** @param srid what an {@code SRID=n;} before a geometry must say */
    WktText(Reader in, int srid) throws IOException {
        this.in = in;
        this.srid = srid;
        step();
        if (next == 0xEF) {
            skipByteOrderMark();
        }
    }

    boolean hasNext() throws IOException {
        while (next != -1 && (Character.isWhitespace(next) || next == ';')) {
            step();
        }
        return next != -1;
    }

    /** The next geometry, or null with a fault. */
    Geometry next(Shaping shaping) throws IOException {
        positions = 0;
        thirdOrdinate = false;
        try {
            Geometry geometry = geometry(shaping, word(), 0);
            if (thirdOrdinate && !thirdOrdinateTold) {
                thirdOrdinateTold = true;
                shaping.remark(
                        "z-dropped", "", "two numbers a position; the others are dropped, here and in later rows");
            }
            return geometry;
        } catch (Unreadable e) {
            shaping.refuse(e.code, e.getMessage(), "well-known text of a geometry in the frame of the file");
            skipLine();
            return null;
        }
    }

    private Geometry geometry(Shaping shaping, String first, int depth) throws IOException {
        String type = first;
        if (type.equals("srid")) {
            requireSrid();
            type = word();
        }
        // Written together or apart: POLYGONZ, POLYGON Z.
        type = type.replaceFirst("(zm|z|m)$", "");
        String flag = word();
        boolean empty = flag.equals("empty") || (!flag.isEmpty() && word().equals("empty"));
        if (!flag.isEmpty() && !List.of("z", "m", "zm", "empty").contains(flag)) {
            throw new Unreadable("bad-wkt", flag);
        }
        if (empty) {
            return shaping.nothing(type);
        }
        if (type.equals("geometrycollection")) {
            return collection(shaping, depth);
        }
        Nest nest = nest(0);
        boolean isPoint = type.equals("point") && nest.parts().size() == 1;
        return shaping.make(type, isPoint ? nest.parts().get(0) : type.equals("multipoint") ? unwrapped(nest) : nest);
    }

    private Geometry collection(Shaping shaping, int depth) throws IOException {
        if (depth > Limits.NESTING) {
            throw new Unreadable("bad-wkt", "nested too deep");
        }
        List<Geometry> parts = new ArrayList<>();
        require('(');
        do {
            count();
            Geometry part = geometry(shaping, word(), depth + 1);
            if (part != null) {
                parts.add(part);
            }
        } while (takes(','));
        require(')');
        return shaping.faults().stream().anyMatch(Fault::refused) ? null : shaping.flatten(parts);
    }

    /** Both ways to write a multipoint: {@code (1 2, 3 4)} and {@code ((1 2), (3 4))}. */
    private static Nest unwrapped(Nest nest) {
        return Nest.of(nest.parts().stream()
                .map(part -> part.parts().size() == 1 ? part.parts().get(0) : part)
                .toList());
    }

    private Nest nest(int depth) throws IOException {
        if (depth > Limits.NESTING) {
            throw new Unreadable("bad-wkt", "nested too deep");
        }
        List<Nest> parts = new ArrayList<>();
        require('(');
        do {
            skipBlanks();
            parts.add(next == '(' ? nest(depth + 1) : Character.isLetter(next) ? emptyPart() : position());
        } while (takes(','));
        require(')');
        return Nest.of(parts);
    }

    private Nest emptyPart() throws IOException {
        String word = word();
        if (!word.equals("empty")) {
            throw new Unreadable("bad-wkt", word);
        }
        count();
        return Nest.of(List.of());
    }

    private Nest position() throws IOException {
        double x = number();
        double y = number();
        skipBlanks();
        while (next != ',' && next != ')') {
            number();
            thirdOrdinate = true;
            skipBlanks();
        }
        count();
        return Nest.of(new CoordinateXY(x, y));
    }

    private void count() {
        if (++positions > Limits.POSITIONS) {
            throw new Unreadable("too-many-positions", "more than " + Limits.POSITIONS);
        }
    }

    private double number() throws IOException {
        skipBlanks();
        StringBuilder digits = new StringBuilder();
        while (next != -1 && !Character.isWhitespace(next) && next != ',' && next != ')' && next != '(') {
            append(digits);
        }
        try {
            return Double.parseDouble(digits.toString());
        } catch (NumberFormatException e) {
            throw new Unreadable("bad-wkt", digits.toString());
        }
    }

    private void requireSrid() throws IOException {
        require('=');
        skipBlanks();
        StringBuilder digits = new StringBuilder();
        while (next >= '0' && next <= '9') {
            append(digits);
        }
        require(';');
        if (!digits.toString().equals(Integer.toString(srid))) {
            throw new Unreadable("other-frame", "SRID " + digits);
        }
    }

    /** Letters in lower case, empty where none follow. */
    private String word() throws IOException {
        skipBlanks();
        StringBuilder letters = new StringBuilder();
        while (next != -1 && Character.isLetter(next)) {
            append(letters);
        }
        return letters.toString().toLowerCase(Locale.ROOT);
    }

    private void append(StringBuilder to) throws IOException {
        if (to.length() >= WORD_CHARS) {
            throw new Unreadable("bad-wkt", to.toString());
        }
        to.append((char) next);
        step();
    }

    private void require(char wanted) throws IOException {
        if (!takes(wanted)) {
            throw new Unreadable("bad-wkt", next == -1 ? "the end of the file" : "'" + (char) next + "'");
        }
    }

    private boolean takes(char wanted) throws IOException {
        skipBlanks();
        if (next != wanted) {
            return false;
        }
        step();
        return true;
    }

    private void skipBlanks() throws IOException {
        while (next != -1 && Character.isWhitespace(next)) {
            step();
        }
    }

    private void skipLine() throws IOException {
        while (next != -1 && next != '\n') {
            step();
        }
    }

    private void skipByteOrderMark() throws IOException {
        for (int i = 0; i < 3; i++) {
            step();
        }
    }

    private void step() throws IOException {
        next = in.read();
    }
}
