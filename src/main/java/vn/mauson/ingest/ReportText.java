package vn.mauson.ingest;

import java.io.PrintStream;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The report of an import as people read it on the command line. */
final class ReportText {
    private static final int MOST_AREAS = 20;

    private final PrintStream out;

    ReportText(PrintStream out) {
        this.out = out;
    }

    void print(Importer.Imported imported) {
        ImportReport report = imported.report();
        printRead(report);
        printFaults(report.faults());
        printAreas(report.areas());
        ImportReport.Changes changes = report.changes();
        line(
                "%s: %d added, %d changed, %d unchanged, %d dropped, %d made up ones dropped",
                report.layer(),
                changes.added(),
                changes.changed(),
                changes.unchanged(),
                changes.dropped(),
                changes.droppedIllustrative());
        line("findings and quarantine: %s", report.folder());
        line("%s", outcome(imported));
    }

    private static String outcome(Importer.Imported imported) {
        if (imported.report().dryRun()) {
            return "dry run: nothing was written";
        }
        return imported.revision() == null
                ? "the store holds all of it already; nothing was written"
                : "written as revision " + imported.revision() + "; to take it back: ./mauson undo "
                        + imported.revision();
    }

    private void printRead(ImportReport report) {
        ImportReport.Read read = report.read();
        line("%s, %s, sha256 %s", report.file(), read.format(), report.sha256());
        if (!read.frame().isEmpty()) {
            line("frame %s (%s)", read.frame(), read.frameFrom());
        }
        line("encoding %s (%s)", read.encoding(), read.encodingFrom());
        if (!report.from().isEmpty()) {
            line("holds from %s (--from says another day)", report.from());
        }
        if (!read.personalFields().isEmpty()) {
            line("left out, because they name people: %s", String.join(", ", read.personalFields()));
        }
        read.remarks().forEach(remark -> line("%s", remark));
        line(
                "%d rows: %d features, %d rows in quarantine",
                read.rows(), report.changes().accepted(), report.refused());
    }

    private void printFaults(List<ImportReport.FaultCount> faults) {
        for (ImportReport.FaultCount fault : faults) {
            line(
                    "  %s %s, %d times; first in row %d: %s'%s'; expected: %s",
                    fault.refused() ? "refused" : "remark",
                    fault.code(),
                    fault.count(),
                    fault.examples().get(0),
                    fault.field().isEmpty() ? "" : fault.field() + " is ",
                    fault.value(),
                    fault.reason());
        }
    }

    private void printAreas(List<ImportReport.AreaChange> areas) {
        List<ImportReport.AreaChange> largest = areas.stream()
                .sorted(Comparator.comparingDouble(change -> -Math.abs(change.changeHa())))
                .limit(MOST_AREAS)
                .toList();
        for (ImportReport.AreaChange area : largest) {
            line(
                    "  %s %s: %.2f ha before, %.2f ha after, %+.2f ha",
                    area.code(), area.name(), area.beforeHa(), area.afterHa(), area.changeHa());
        }
        if (areas.size() > largest.size()) {
            line("  and %d more units in report.json", areas.size() - largest.size());
        }
    }

    private void line(String format, Object... values) {
        out.println("mauson: " + String.format(Locale.ROOT, format, values));
    }
}
