package vn.mauson.store;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;

/**
 * How a state of the data came about.
 *
 * @param author who asked for it
 * @param what one line for people
 * @param layer of an import; null for others
 * @param fileName of an import; null for others
 * @param sha256 of the pack or the file
 * @param undoes the revision it undid; null for others
 * @param undoneBy the revision that undid it; null while it counts
 */
public record Revision(
        long id,
        Instant madeAt,
        String author,
        Kind kind,
        String what,
        String layer,
        String fileName,
        String sha256,
        Long undoes,
        Long undoneBy) {
    /** What was done. */
    public enum Kind {
        PACK,
        IMPORT,
        UNDO;

        static Kind of(String id) {
            return Arrays.stream(values())
                    .filter(kind -> kind.id().equals(id))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no kind of revision is called " + id));
        }

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
