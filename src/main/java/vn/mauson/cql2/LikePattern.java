package vn.mauson.cql2;

import java.util.Arrays;

/**
 * A pattern of LIKE. Tried without going back further than the last {@code %}, so it costs at most the
 * lengths of pattern and text multiplied; a regular expression can cost a power of them.
 */
final class LikePattern {
    /** Numbers that are no code points stand for the wildcards, so that escaped ones are ordinary characters. */
    private static final int ANY_RUN = -1;

    private static final int ANY_ONE = -2;

    private final int[] parts;

    /** @param like with {@code %}, {@code _} and {@code \} before a character that stands for itself */
    LikePattern(String like) {
        int[] codes = like.codePoints().toArray();
        int[] read = new int[codes.length];
        int size = 0;
        for (int i = 0; i < codes.length; i++) {
            boolean escape = codes[i] == '\\' && i + 1 < codes.length;
            i += escape ? 1 : 0;
            read[size++] = escape ? codes[i] : codes[i] == '%' ? ANY_RUN : codes[i] == '_' ? ANY_ONE : codes[i];
        }
        this.parts = Arrays.copyOf(read, size);
    }

    boolean matches(String text) {
        int[] codes = text.codePoints().toArray();
        int part = 0;
        int at = 0;
        int lastRun = -1;
        int runEnd = 0;
        while (at < codes.length) {
            if (part < parts.length && parts[part] == ANY_RUN) {
                lastRun = part++;
                runEnd = at;
            } else if (part < parts.length && (parts[part] == ANY_ONE || parts[part] == codes[at])) {
                part++;
                at++;
            } else if (lastRun >= 0) {
                part = lastRun + 1;
                at = ++runEnd;
            } else {
                return false;
            }
        }
        while (part < parts.length && parts[part] == ANY_RUN) {
            part++;
        }
        return part == parts.length;
    }
}
