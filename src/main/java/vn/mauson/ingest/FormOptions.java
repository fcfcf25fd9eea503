package vn.mauson.ingest;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.mauson.measure.EditionId;
import vn.mauson.measure.Refused;
import vn.mauson.measure.UnitLevel;

/** The words after {@code template}, read. */
final class FormOptions {
    private static final Set<String> KNOWN = Set.of("--indicator", "--edition", "--level", "--out");
    static final String USAGE =
            "template --indicator ID [--edition E] [--level commune|district|province] --out FILE.xlsx";

    private final Map<String, String> values = new HashMap<>();

    FormOptions(List<String> words) {
        for (int i = 0; i < words.size(); i += 2) {
            if (!KNOWN.contains(words.get(i)) || i + 1 == words.size()) {
                throw Refused.value("template", words.get(i), USAGE);
            }
            values.put(words.get(i), words.get(i + 1));
        }
    }

    String indicator() {
        return required("--indicator");
    }

    Optional<EditionId> edition() {
        return Optional.ofNullable(values.get("--edition")).map(EditionId::new);
    }

    Optional<UnitLevel> level() {
        return Optional.ofNullable(values.get("--level")).map(UnitLevel::of);
    }

    /** A file that is not there yet. */
    Path out() {
        Path out = Path.of(required("--out"));
        if (!out.toString().endsWith(".xlsx") || Files.exists(out)) {
            throw Refused.value("--out", out, "a name ending in .xlsx of a file that is not there yet");
        }
        return out;
    }

    private String required(String option) {
        if (!values.containsKey(option)) {
            throw Refused.value(option, "", USAGE);
        }
        return values.get(option);
    }
}
