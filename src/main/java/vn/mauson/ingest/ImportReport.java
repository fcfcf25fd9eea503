package vn.mauson.ingest;

import java.util.List;
import java.util.Set;
import vn.mauson.formats.Heading;

/**
 * What an import did, or would do.
 *
 * @param edition the units belong to, or were checked against
 * @param from first day on which the file's state holds; empty for layers without days
 * @param refused rows in the quarantine
 * @param areas hectares in each unit whose area changes
 * @param folder where {@code findings.csv} and the quarantine are
 */
public record ImportReport(
        boolean dryRun,
        String file,
        String sha256,
        String layer,
        String edition,
        String from,
        Read read,
        Changes changes,
        long refused,
        List<FaultCount> faults,
        List<AreaChange> areas,
        String folder) {
    public ImportReport {
        faults = List.copyOf(faults);
        areas = List.copyOf(areas);
    }

    /**
     * How the file was read.
     *
     * @param frame such as {@code EPSG:9215}; empty for tables
     * @param frameFrom how it became known
     * @param encodingFrom how the encoding became known
     * @param personalFields not read, because they name people
     */
    public record Read(
            String format,
            String sublayer,
            String frame,
            String frameFrom,
            String encoding,
            String encodingFrom,
            long rows,
            List<String> personalFields,
            List<String> remarks) {
        public Read {
            personalFields = List.copyOf(personalFields);
            remarks = List.copyOf(remarks);
        }

        static Read of(Heading heading, Set<String> personal, long rows) {
            return new Read(
                    heading.format(),
                    heading.sublayer(),
                    heading.frame().map(frame -> "EPSG:" + frame.epsg()).orElse(""),
                    heading.frameFrom(),
                    heading.encoding(),
                    heading.encodingFrom(),
                    rows,
                    heading.fields().stream()
                            .filter(field -> personal.contains(Draft.plain(field)))
                            .toList(),
                    heading.remarks());
        }
    }

    /**
     * Features, counted.
     *
     * @param dropped those that were in the store and are not in the file
     * @param droppedIllustrative made-up ones the file takes the place of
     */
    public record Changes(int accepted, int added, int changed, int unchanged, int dropped, int droppedIllustrative) {
        static Changes of(int accepted, Difference difference) {
            return new Changes(
                    accepted,
                    difference.added(),
                    difference.changed(),
                    difference.unchanged(),
                    difference.dropped(),
                    difference.illustrative());
        }
    }

    /**
     * How often a fault was found.
     *
     * @param field of the first one, with its value and reason
     * @param examples the first rows
     */
    public record FaultCount(
            String code, boolean refused, long count, String field, String value, String reason, List<Long> examples) {
        public FaultCount {
            examples = List.copyOf(examples);
        }
    }

    /**
     * A unit whose area changes: of plots, that of classes which count as forest; of units, its own.
     *
     * @param name empty for what lies in no unit
     */
    public record AreaChange(String code, String name, double beforeHa, double afterHa) {
        /** Hectares more than before. */
        public double changeHa() {
            return afterHa - beforeHa;
        }
    }
}
