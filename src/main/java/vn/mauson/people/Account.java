package vn.mauson.people;

import java.time.Instant;
import vn.mauson.measure.Refused;

/** A person kept here. The password is only ever kept as what it hashes to, and not in this record. */
public record Account(Person person, boolean disabled, Instant madeAt) {
    private static final String NAME = "[a-z0-9][a-z0-9._-]{1,59}";

    /** {@link Refused} for a text that cannot be a name. */
    public static String requireName(String name) {
        if (!name.matches(NAME)) {
            throw Refused.value(
                    "name of an account", name, "2 to 60 of a-z, 0-9, '.', '_', '-', the first a letter or digit");
        }
        return name;
    }
}
