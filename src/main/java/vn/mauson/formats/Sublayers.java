package vn.mauson.formats;

import java.nio.file.Path;
import java.util.List;
import vn.mauson.measure.Refused;

/** Which of several layers of a file is meant. */
final class Sublayers {
    private Sublayers() {}

    /**
     * The place of the one layer, or of the one that the user names.
     *
     * @param names of the layers there are
     * @param what a layer is in this kind of file, for the refusal of a file without one
     */
    static int choose(Path file, List<String> names, String what, Hints hints) {
        String place = file.getFileName().toString();
        if (names.isEmpty()) {
            throw Refused.at(place, "layers", "none", what);
        }
        if (hints.sublayer().isPresent()) {
            int chosen = names.indexOf(hints.sublayer().get());
            if (chosen < 0) {
                throw Refused.at(place, "--sublayer", hints.sublayer().get(), String.join(", ", names));
            }
            return chosen;
        }
        if (names.size() > 1) {
            throw Refused.at(
                    place, "layers", String.join(", ", names), "one of them; say which: --sublayer " + names.get(0));
        }
        return 0;
    }
}
