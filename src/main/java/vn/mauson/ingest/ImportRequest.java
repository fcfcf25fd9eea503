package vn.mauson.ingest;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import vn.mauson.geometry.Frame;
import vn.mauson.measure.EditionId;

/**
 * What is to be imported, and how.
 *
 * @param layer name of a layer, or {@code observations}
 * @param edition the units belong to, or are checked against; the one in force on the first day where not said
 * @param from first day on which the file's state holds; the day the plan starts from where not said
 * @param legalBasis act that makes a new edition; only with an edition the store does not know
 * @param dryRun whether to say what would happen and change nothing
 * @param part whether the file is only a part of the layer: what is not in it stays
 * @param mark whether the reasons of refused rows go into the file itself, a workbook; else into a copy
 * @param source where the file came from, named with what is made of it; its name where not said
 * @param author who asks
 */
public record ImportRequest(
        Path file,
        String layer,
        Optional<EditionId> edition,
        Optional<Frame> frame,
        Optional<String> encoding,
        Optional<String> sublayer,
        Optional<LocalDate> from,
        Optional<String> legalBasis,
        boolean dryRun,
        boolean part,
        boolean mark,
        Optional<String> source,
        String author) {}
