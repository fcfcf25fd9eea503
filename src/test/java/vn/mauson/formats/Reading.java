package vn.mauson.formats;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.mauson.geometry.Frame;

/** Files as tests read them. */
final class Reading {
    private Reading() {}

    static List<Row> rows(Path file) {
        return rows(file, Hints.none());
    }

    static List<Row> rows(Path file, Hints hints) {
        try (FeatureSource source = FeatureFiles.open(file, hints)) {
            return rows(source);
        }
    }

    static List<Row> rows(FeatureSource source) {
        List<Row> rows = new ArrayList<>();
        source.read(rows::add);
        return rows;
    }

    static Heading heading(Path file, Hints hints) {
        try (FeatureSource source = FeatureFiles.open(file, hints)) {
            return source.heading();
        }
    }

    static List<String> codes(Row row) {
        return row.faults().stream().map(Fault::code).toList();
    }

    static Hints crs(int epsg) {
        return new Hints(Optional.empty(), Optional.of(new Frame(epsg)), Optional.empty(), Set.of());
    }

    static Hints sublayer(String name) {
        return new Hints(Optional.of(name), Optional.empty(), Optional.empty(), Set.of());
    }

    static Hints encoding(String name) {
        return new Hints(Optional.empty(), Optional.empty(), Optional.of(name), Set.of());
    }
}
