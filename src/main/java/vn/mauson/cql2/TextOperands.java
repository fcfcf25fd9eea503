package vn.mauson.cql2;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import vn.mauson.cql2.Tokens.Kind;
import vn.mauson.cql2.Tokens.Token;
import vn.mauson.geometry.Geometries;

/** Reads the values a filter text compares. */
final class TextOperands {
    private static final Set<String> KEYWORDS =
            Set.of("AND", "OR", "NOT", "LIKE", "BETWEEN", "IN", "IS", "NULL", "TRUE", "FALSE");
    private static final Set<String> SHAPES = Set.of(
            "POINT", "LINESTRING", "POLYGON", "MULTIPOINT", "MULTILINESTRING", "MULTIPOLYGON", "GEOMETRYCOLLECTION");

    private final Tokens tokens;
    private final Budget budget;

    TextOperands(Tokens tokens, Budget budget) {
        this.tokens = tokens;
        this.budget = budget;
    }

    /** A property, a literal, CASEI(..), ACCENTI(..), DATE(..) or TIMESTAMP(..). */
    Operand scalar(String allowed) {
        Token token = tokens.peek();
        return switch (token.kind()) {
            case TEXT -> new Operand.Text(tokens.take().text());
            case NUMBER -> new Operand.Number(number());
            case QUOTED -> new Operand.Property(tokens.take().text());
            case WORD -> word(allowed);
            case SIGN, END -> throw tokens.refuse(allowed);
        };
    }

    private Operand word(String allowed) {
        Token token = tokens.peek();
        if (token.is("TRUE") || token.is("FALSE")) {
            return new Operand.Truth(tokens.take().is("TRUE"));
        }
        if (tokens.peekSecond().is("(")) {
            return call();
        }
        return property(allowed);
    }

    private Operand property(String allowed) {
        Token token = tokens.peek();
        boolean name = token.kind() == Kind.QUOTED
                || token.kind() == Kind.WORD && !KEYWORDS.contains(token.text().toUpperCase(Locale.ROOT));
        if (!name) {
            throw tokens.refuse(allowed);
        }
        return new Operand.Property(tokens.take().text());
    }

    private Operand call() {
        if (tokens.takeIf("CASEI")) {
            return folded(Operand.Folding.CASE);
        }
        if (tokens.takeIf("ACCENTI")) {
            return folded(Operand.Folding.ACCENT);
        }
        if (tokens.peek().is("DATE") || tokens.peek().is("TIMESTAMP")) {
            return moment();
        }
        throw tokens.refuse("CASEI, ACCENTI, DATE or TIMESTAMP");
    }

    private Operand folded(Operand.Folding how) {
        budget.enter();
        tokens.require("(");
        Operand of = scalar("a text");
        tokens.require(")");
        budget.leave();
        return new Operand.Folded(how, of);
    }

    private Operand moment() {
        boolean date = tokens.take().is("DATE");
        tokens.require("(");
        String text = tokens.require(Kind.TEXT, "a text in single quotes").text();
        tokens.require(")");
        return date ? Times.date(text) : Times.timestamp(text);
    }

    /** A property, DATE(..), TIMESTAMP(..) or INTERVAL(.., ..). */
    Operand time() {
        if (tokens.peekSecond().is("(") && tokens.takeIf("INTERVAL")) {
            tokens.require("(");
            Operand from = end();
            tokens.require(",");
            Operand to = end();
            tokens.require(")");
            return Times.interval(from, to);
        }
        if (tokens.peekSecond().is("(")
                && (tokens.peek().is("DATE") || tokens.peek().is("TIMESTAMP"))) {
            return moment();
        }
        return property("a property, DATE, TIMESTAMP or INTERVAL");
    }

    private Operand end() {
        if (tokens.peek().kind() == Kind.TEXT) {
            return Times.end(tokens.take().text());
        }
        return tokens.peekSecond().is("(") ? time() : property("a property or a time in single quotes");
    }

    /** A property, well-known text or BBOX(west, south, east, north). */
    Operand geometry() {
        String word = tokens.peek().text().toUpperCase(Locale.ROOT);
        if (word.equals("BBOX") && tokens.peekSecond().is("(")) {
            return new Operand.Shape(budget.geometry(box()));
        }
        boolean shape = tokens.peek().kind() == Kind.WORD && SHAPES.contains(word);
        return shape
                ? new Operand.Shape(budget.geometry(wellKnownText()))
                : property("a property, well-known text or BBOX");
    }

    private Geometry box() {
        tokens.take();
        tokens.require("(");
        List<Double> numbers = new ArrayList<>();
        do {
            numbers.add(number());
        } while (tokens.takeIf(","));
        tokens.require(")");
        return Boxes.of(numbers);
    }

    private double number() {
        return Double.parseDouble(tokens.require(Kind.NUMBER, "a number").text());
    }

    /** The words of the literal, up to the bracket that closes its first, as JTS reads them. */
    private Geometry wellKnownText() {
        Token first = tokens.peek();
        StringBuilder wkt = new StringBuilder();
        int open = 0;
        do {
            Token token = tokens.take();
            open += token.is("(") ? 1 : token.is(")") ? -1 : 0;
            wkt.append(token.text()).append(' ');
        } while (tokens.peek().kind() != Kind.END && (open > 0 || tokens.peek().is("(") || is3d(tokens.peek())));
        try {
            return Shapes.valid(new WKTReader(Geometries.FACTORY).read(wkt.toString()));
        } catch (ParseException | IllegalArgumentException e) {
            throw Shapes.refuse(first.text() + " at character " + first.at(), e);
        }
    }

    private static boolean is3d(Token token) {
        return token.is("Z");
    }
}
