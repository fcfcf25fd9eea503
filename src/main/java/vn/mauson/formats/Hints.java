package vn.mauson.formats;

import java.util.Optional;
import java.util.Set;
import vn.mauson.geometry.Frame;

/**
 * What the user says of a file because the file does not.
 *
 * @param sublayer which of several layers in one file or archive
 * @param frame said by the user; must not contradict the file's own
 * @param encoding of its text, by name: {@code UTF-8, TCVN3, VISCII, windows-1258} or any the machine knows
 * @param knownNames names of units of the province, by which encodings are told apart
 */
public record Hints(
        Optional<String> sublayer, Optional<Frame> frame, Optional<String> encoding, Set<String> knownNames) {
    public Hints {
        knownNames = Set.copyOf(knownNames);
    }

    public static Hints none() {
        return new Hints(Optional.empty(), Optional.empty(), Optional.empty(), Set.of());
    }
}
