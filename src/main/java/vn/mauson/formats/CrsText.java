package vn.mauson.formats;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A coordinate reference system as text, read as the tree it is: {@code KEYWORD["name", 1.5, CHILD[...]]}.
 * OGC 01-009 (WKT 1), Esri's dialect of it, and ISO 19162 (WKT 2) have the same grammar and different
 * keywords.
 */
final class CrsText {
    private final String text;
    private int at;

    /** Text that is no such tree. */
    static final class Unreadable extends RuntimeException {
        Unreadable(String message) {
            super(message, null, false, false);
        }
    }

    /**
     * @param keyword in upper case
     * @param values texts without quotation marks, and numbers and words as they stand
     */
    record Node(String keyword, List<String> values, List<Node> children) {
        String name() {
            return values.isEmpty() ? "" : values.get(0);
        }

        Optional<Node> child(String... keywords) {
            return children.stream()
                    .filter(child -> List.of(keywords).contains(child.keyword))
                    .findFirst();
        }

        /** The value as a number. */
        double number(int index) {
            try {
                return Double.parseDouble(values.get(index));
            } catch (NumberFormatException | IndexOutOfBoundsException e) {
                throw new Unreadable(keyword + " has no number");
            }
        }

        /** The code of {@code AUTHORITY["EPSG","3405"]} or {@code ID["EPSG",3405]} of this very node. */
        OptionalInt epsg() {
            return children.stream()
                    .filter(child -> child.keyword.equals("AUTHORITY") || child.keyword.equals("ID"))
                    .filter(child -> child.name().equalsIgnoreCase("EPSG") && child.values.size() > 1)
                    .map(child -> child.values.get(1))
                    .filter(code -> code.matches("\\d{1,7}"))
                    .mapToInt(Integer::parseInt)
                    .findFirst();
        }

        /** Parameters by their name in lower case with underscores. */
        Map<String, Node> parameters() {
            Map<String, Node> parameters = new HashMap<>();
            children.stream()
                    .filter(child -> child.keyword.equals("PARAMETER"))
                    .forEach(child -> parameters.put(key(child.name()), child));
            return parameters;
        }
    }

    private CrsText(String text) {
        this.text = text;
    }

    /**
     * @throws Unreadable with the reason
     */
    static Node parse(String text) {
        CrsText reader = new CrsText(text);
        Node root = reader.node(0);
        reader.skipBlanks();
        if (reader.at < text.length()) {
            throw new Unreadable("text after its end");
        }
        return root;
    }

    /** "Longitude of natural origin" and "longitude_of_natural_origin" are the same. */
    static String key(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_").replaceAll("^_|_$", "");
    }

    private Node node(int depth) {
        if (depth > Limits.NESTING) {
            throw new Unreadable("nested too deep");
        }
        String keyword = word().toUpperCase(Locale.ROOT);
        if (keyword.isEmpty() || !takes('[', '(')) {
            throw new Unreadable("no keyword with a bracket at character " + at);
        }
        Node node = new Node(keyword, new ArrayList<>(), new ArrayList<>());
        do {
            argument(node, depth);
        } while (takes(',', ','));
        if (!takes(']', ')')) {
            throw new Unreadable("no bracket closes " + keyword);
        }
        return node;
    }

    private void argument(Node node, int depth) {
        skipBlanks();
        if (at < text.length() && text.charAt(at) == '"') {
            node.values.add(quoted());
            return;
        }
        int start = at;
        String word = word();
        skipBlanks();
        boolean isNode = at < text.length() && (text.charAt(at) == '[' || text.charAt(at) == '(');
        if (isNode) {
            at = start;
            node.children.add(node(depth + 1));
        } else {
            node.values.add(word);
        }
    }

    private String quoted() {
        int end = text.indexOf('"', at + 1);
        if (end < 0) {
            throw new Unreadable("a quotation mark is not closed");
        }
        String quoted = text.substring(at + 1, end);
        at = end + 1;
        return quoted;
    }

    private String word() {
        skipBlanks();
        int start = at;
        while (at < text.length()
                && (Character.isLetterOrDigit(text.charAt(at)) || "_+-.:".indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        return text.substring(start, at);
    }

    private boolean takes(char wanted, char other) {
        skipBlanks();
        boolean there = at < text.length() && (text.charAt(at) == wanted || text.charAt(at) == other);
        at += there ? 1 : 0;
        return there;
    }

    private void skipBlanks() {
        while (at < text.length() && (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == '\uFEFF')) {
            at++;
        }
    }
}
