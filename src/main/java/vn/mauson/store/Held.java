package vn.mauson.store;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What the store holds of one feature, without its content.
 *
 * @param key values of the key columns in their order
 * @param digest names the content, see {@link Table#digest}
 * @param from first day of this version; null where the table has no days
 * @param to last day of this version; null while it lasts
 * @param illustrative whether it is made up
 */
public record Held(List<Object> key, UUID digest, LocalDate from, LocalDate to, boolean illustrative) {
    public Held {
        key = List.copyOf(key);
    }
}
