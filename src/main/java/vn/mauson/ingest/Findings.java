package vn.mauson.ingest;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.geojson.GeoJsonWriter;
import tools.jackson.databind.json.JsonMapper;
import vn.mauson.formats.Fault;
import vn.mauson.formats.Row;

/**
 * What an import found, on disk as it goes: every fault in {@code findings.csv}, and every refused row
 * whole, without the fields that name people, in {@code quarantine.geojson} and {@code quarantine.csv},
 * which can be corrected and imported.
 */
final class Findings implements AutoCloseable {
    private static final int MOST_EXAMPLES = 5;
    private static final int DECIMALS = 9;

    /** Columns of the quarantine besides the file's own; an import ignores them. */
    static final List<String> OUR_COLUMNS = List.of("_row", "_code", "_field", "_value", "_reason");

    private final Path folder;
    private final Set<String> personal;
    private final CellMarks marks;
    private final boolean drawn;
    private final JsonMapper json = new JsonMapper();
    private final GeoJsonWriter geoJson = new GeoJsonWriter(DECIMALS);
    private final CSVPrinter findings;
    private final BufferedWriter features;
    private final Map<String, Count> counts = new TreeMap<>();
    private CSVPrinter rows;
    private List<String> columns;
    private long refused;

    private static final class Count {
        private final Fault first;
        private final List<Long> examples = new ArrayList<>();
        private long count;

        Count(Fault first) {
            this.first = first;
        }
    }

    /**
     * @param drawn whether the layer has geometries
     * @param marks told every fault as well
     */
    Findings(Path folder, Set<String> personal, boolean drawn, CellMarks marks) {
        this.drawn = drawn;
        this.folder = folder;
        this.marks = marks;
        this.personal = personal;
        geoJson.setEncodeCRS(false);
        try {
            Files.createDirectories(folder);
            findings = new CSVPrinter(writer("findings.csv"), CSVFormat.RFC4180);
            findings.printRecord("row", "code", "refused", "field", "value", "reason");
            features = writer("quarantine.geojson");
            features.write("{\"type\":\"FeatureCollection\",\"features\":[");
        } catch (IOException e) {
            throw new UncheckedIOException("the report cannot be written to " + folder, e);
        }
    }

    private BufferedWriter writer(String name) throws IOException {
        return Files.newBufferedWriter(folder.resolve(name));
    }

    /** @param lonLat of the row, degrees; null where it could not be moved there */
    void take(Row row, Geometry lonLat, List<Fault> faults) {
        faults.forEach(fault -> note(row.number(), fault));
        faults.stream().filter(Fault::refused).findFirst().ifPresent(fault -> quarantine(row, lonLat, fault));
    }

    /** A finding that is about a feature as it lies among others. */
    void note(long row, Fault fault) {
        marks.add(row, fault);
        Count count = counts.computeIfAbsent(fault.code(), code -> new Count(fault));
        count.count++;
        if (count.examples.size() < MOST_EXAMPLES) {
            count.examples.add(row);
        }
        try {
            findings.printRecord(row, fault.code(), fault.refused(), fault.field(), fault.value(), fault.reason());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void quarantine(Row row, Geometry lonLat, Fault fault) {
        Map<String, Object> properties = new LinkedHashMap<>();
        row.fields().forEach((name, value) -> {
            if (!personal.contains(Draft.plain(name))) {
                properties.put(name, value instanceof LocalDate ? value.toString() : value);
            }
        });
        List<Object> ours = List.of(row.number(), fault.code(), fault.field(), fault.value(), fault.reason());
        try {
            writeRow(properties, lonLat, ours);
            for (int i = 0; i < ours.size(); i++) {
                properties.put(OUR_COLUMNS.get(i), ours.get(i));
            }
            features.write(refused == 0 ? "\n" : ",\n");
            features.write("{\"type\":\"Feature\",\"geometry\":" + (lonLat == null ? "null" : geoJson.write(lonLat))
                    + ",\"properties\":" + json.writeValueAsString(properties) + "}");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        refused++;
    }

    private void writeRow(Map<String, Object> properties, Geometry lonLat, List<Object> ours) throws IOException {
        if (rows == null) {
            columns = List.copyOf(properties.keySet());
            rows = new CSVPrinter(writer("quarantine.csv"), CSVFormat.RFC4180);
            List<String> header = new ArrayList<>(columns);
            if (drawn) {
                header.add("wkt");
            }
            header.addAll(OUR_COLUMNS);
            rows.printRecord(header);
        }
        List<Object> values = new ArrayList<>();
        columns.forEach(column -> values.add(properties.get(column)));
        if (drawn) {
            values.add(lonLat == null ? "" : lonLat.toText());
        }
        values.addAll(ours);
        rows.printRecord(values);
    }

    /** Puts the whole report beside them as {@code report.json}. */
    void write(ImportReport report) {
        json.writerWithDefaultPrettyPrinter().writeValue(folder.resolve("report.json"), report);
    }

    long refused() {
        return refused;
    }

    /** How often each fault was found, with some of the rows. */
    List<ImportReport.FaultCount> counts() {
        return counts.entrySet().stream()
                .map(each -> new ImportReport.FaultCount(
                        each.getKey(),
                        each.getValue().first.refused(),
                        each.getValue().count,
                        each.getValue().first.field(),
                        each.getValue().first.value(),
                        each.getValue().first.reason(),
                        each.getValue().examples))
                .toList();
    }

    @Override
    public void close() {
        try {
            findings.close();
            features.write("\n]}\n");
            features.close();
            if (rows != null) {
                rows.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
