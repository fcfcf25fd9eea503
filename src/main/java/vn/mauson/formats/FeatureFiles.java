package vn.mauson.formats;

import java.nio.file.Path;
import vn.mauson.measure.Refused;

/** Opens a file by what it is. */
public final class FeatureFiles {
    private FeatureFiles() {}

    /**
     * @throws Refused for a file that is not there, is of a kind not read, or does not say its frame,
     *     encoding or layer where the hints do not either
     */
    public static FeatureSource open(Path file, Hints hints) {
        throw Refused.value("file", file, "a kind that is read");
    }
}
