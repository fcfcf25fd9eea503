package vn.mauson.formats;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import vn.mauson.geometry.Frame;
import vn.mauson.measure.Refused;

/**
 * Files of other people, which are never part of the project: found in {@code shared/geodata} beside the
 * repository, or beside a folder it stands in. A test that asks for them is skipped, with a message,
 * where they are not.
 */
final class SharedData {
    private SharedData() {}

    static Path file(String name) {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path file = folder.resolve("shared/geodata").resolve(name);
            if (Files.exists(file)) {
                return file;
            }
        }
        return Assumptions.abort("'" + name + "' is not here: no shared/geodata beside the repository");
    }

    /** Names of communes and districts of Lạng Sơn, from the list of codes. */
    static Set<String> knownNames() throws Exception {
        Set<String> names = new HashSet<>();
        for (String line : Files.readAllLines(file("gso_codes_langson.csv"))) {
            names.addAll(List.of(line.split(",")));
        }
        return names;
    }

    static Hints known() throws Exception {
        return new Hints(Optional.empty(), Optional.empty(), Optional.empty(), knownNames());
    }

    static Hints frame(int epsg) {
        return new Hints(Optional.empty(), Optional.of(new Frame(epsg)), Optional.empty(), Set.of());
    }

    /** @throws Refused as opening and reading do */
    static List<Row> rows(Path file, Hints hints) {
        List<Row> rows = new ArrayList<>();
        try (FeatureSource source = FeatureFiles.open(file, hints)) {
            source.read(rows::add);
        }
        return rows;
    }

    static Heading heading(Path file, Hints hints) {
        try (FeatureSource source = FeatureFiles.open(file, hints)) {
            return source.heading();
        }
    }

    static List<String> codes(Row row) {
        return row.faults().stream()
                .map(fault -> fault.code() + (fault.refused() ? "!" : ""))
                .toList();
    }
}
