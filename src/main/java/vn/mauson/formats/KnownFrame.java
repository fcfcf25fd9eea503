package vn.mauson.formats;

import java.nio.file.Path;
import java.util.Optional;
import vn.mauson.geometry.Frame;
import vn.mauson.geometry.Reprojection;
import vn.mauson.measure.Refused;

/**
 * The frame of a file and how it became known.
 *
 * @param from in words, for {@link Heading#frameFrom}
 */
record KnownFrame(Frame frame, String from) {
    /**
     * The file's own frame, else the user's; asked for where neither says one.
     *
     * @param own what the file says, empty for nothing or nothing known
     * @param said how the file says it, or what it says that is not known
     * @throws Refused where both are silent or they contradict each other
     */
    static KnownFrame decide(Path file, Optional<Frame> own, String said, Hints hints) {
        Frame frame = own.or(hints::frame)
                .orElseThrow(() -> Refused.at(
                        file.getFileName().toString(), "frame", said, "a known one; say which it is: --crs EPSG:n"));
        if (!hints.frame().orElse(frame).equals(frame)) {
            throw Refused.at(
                    file.getFileName().toString(),
                    "--crs",
                    "EPSG:" + hints.frame().get().epsg(),
                    "EPSG:" + frame.epsg() + ", which the file says of itself");
        }
        return new KnownFrame(frame, own.isPresent() ? said : "--crs");
    }

    /** The frame of a description in well-known text, by its parameters; empty for an unknown one. */
    static Optional<Frame> findWkt(String wkt) {
        try {
            return Optional.of(FrameMatching.ofWkt("", Optional.ofNullable(wkt), Optional.empty())
                    .frame());
        } catch (Refused e) {
            return Optional.empty();
        }
    }

    /** The frame of an EPSG number, empty where the registry does not have it. */
    static Optional<Frame> findEpsg(long number) {
        if (number < 1 || number > Integer.MAX_VALUE) {
            return Optional.empty();
        }
        Frame frame = new Frame((int) number);
        try {
            Reprojection.between(frame, Frame.LON_LAT);
            return Optional.of(frame);
        } catch (Refused | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
