package vn.mauson.cql2;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.mauson.measure.Refused;

/** The words of a filter text, one after another. */
final class Tokens {
    /** What a word is. */
    enum Kind {
        /** A name or a keyword, as it stands. */
        WORD,
        /** A name in double quotes, without them: never a keyword. */
        QUOTED,
        /** A text in single quotes, without them. */
        TEXT,
        NUMBER,
        SIGN,
        END
    }

    /** @param at position of its first character in the text, from 1 */
    record Token(Kind kind, String text, int at) {
        boolean is(String word) {
            return (kind == Kind.WORD || kind == Kind.SIGN) && text.equalsIgnoreCase(word);
        }
    }

    /** Everything but texts, in groups in the order of {@link #OF_GROUPS}. */
    private static final Pattern FORM = Pattern.compile("([\\p{L}_:][\\p{L}\\p{M}\\p{N}_:.]*+)"
            + "|\"([^\"]++)\""
            + "|([+-]?(?:\\d++(?:\\.\\d*+)?|\\.\\d++)(?:[eE][+-]?\\d++)?)"
            + "|(<>|<=|>=|[=<>(),])");

    private static final List<Kind> OF_GROUPS = List.of(Kind.WORD, Kind.QUOTED, Kind.NUMBER, Kind.SIGN);

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int next;
    private int at;

    Tokens(String text) {
        this.text = text;
        skipBlanks();
        while (at < text.length()) {
            tokens.add(text.charAt(at) == '\'' ? quoted() : other());
            skipBlanks();
        }
        tokens.add(new Token(Kind.END, "", text.length() + 1));
    }

    private void skipBlanks() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private Token other() {
        Matcher form = FORM.matcher(text).region(at, text.length());
        if (!form.lookingAt()) {
            throw Refused.value("filter at character " + (at + 1), text.substring(at), "a CQL2 text");
        }
        int group = 1;
        while (form.group(group) == null) {
            group++;
        }
        Token token = new Token(OF_GROUPS.get(group - 1), form.group(group), at + 1);
        at = form.end();
        return token;
    }

    /** A quote inside a text is doubled or has a backslash before it; any other backslash stays. */
    private Token quoted() {
        int start = at++;
        StringBuilder inside = new StringBuilder();
        while (at < text.length() && (text.charAt(at) != '\'' || isQuote(at + 1))) {
            boolean escaped = text.charAt(at) == '\'' || text.charAt(at) == '\\' && isQuote(at + 1);
            at += escaped ? 1 : 0;
            inside.append(text.charAt(at++));
        }
        if (at == text.length()) {
            throw Refused.value("filter at character " + (start + 1), text.substring(start), "a text that ends with '");
        }
        at++;
        return new Token(Kind.TEXT, inside.toString(), start + 1);
    }

    private boolean isQuote(int position) {
        return position < text.length() && text.charAt(position) == '\'';
    }

    Token peek() {
        return tokens.get(next);
    }

    /** The one after the next. */
    Token peekSecond() {
        return tokens.get(Math.min(next + 1, tokens.size() - 1));
    }

    Token take() {
        Token token = tokens.get(next);
        if (token.kind() != Kind.END) {
            next++;
        }
        return token;
    }

    /** Takes the next if it is that word or sign. */
    boolean takeIf(String word) {
        boolean there = peek().is(word);
        if (there) {
            take();
        }
        return there;
    }

    void require(String word) {
        if (!takeIf(word)) {
            throw refuse(word);
        }
    }

    Token require(Kind kind, String allowed) {
        if (peek().kind() != kind) {
            throw refuse(allowed);
        }
        return take();
    }

    /** What to throw where the next word is not allowed. */
    Refused refuse(String allowed) {
        Token token = peek();
        String said = token.kind() == Kind.END ? "at its end" : token.text();
        return Refused.value("filter at character " + token.at(), said, allowed);
    }
}
