package vn.mauson.ingest;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.mauson.geometry.Frame;
import vn.mauson.measure.EditionId;
import vn.mauson.measure.Refused;

/** The words after {@code import}, read. */
final class ImportOptions {
    private static final Set<String> WITH_VALUE = Set.of(
            "--layer",
            "--edition",
            "--crs",
            "--encoding",
            "--sublayer",
            "--from",
            "--legal-basis",
            "--source",
            "--author");
    private static final Set<String> ALONE = Set.of("--dry-run", "--part", "--mark");
    private static final String USAGE =
            "import FILE --layer LAYER [--edition E] [--crs EPSG:n] [--encoding X] [--sublayer NAME] "
                    + "[--from YYYY-MM-DD] [--legal-basis TEXT] [--source TEXT] [--part] [--mark] [--dry-run] [--author NAME]";

    private final Map<String, String> values = new HashMap<>();
    private String file;

    ImportOptions(List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (ALONE.contains(word)) {
                values.put(word, "");
            } else if (WITH_VALUE.contains(word)) {
                if (++i == words.size()) {
                    throw Refused.value(word, "", "a value");
                }
                values.put(word, words.get(i));
            } else if (word.startsWith("--") || file != null) {
                throw Refused.value("import", word, USAGE);
            } else {
                file = word;
            }
        }
    }

    ImportRequest request() {
        if (file == null) {
            throw Refused.value("import", "", USAGE);
        }
        Path path = Path.of(file);
        if (!Files.isReadable(path)) {
            throw Refused.value("file", file, "a file that is there and can be read");
        }
        if (!values.containsKey("--layer")) {
            throw Refused.value("--layer", "", String.join(", ", LayerCatalogue.LAYERS));
        }
        return new ImportRequest(
                path,
                values.get("--layer"),
                find("--edition").map(EditionId::new),
                find("--crs").map(ImportOptions::frame),
                find("--encoding"),
                find("--sublayer"),
                find("--from").map(ImportOptions::day),
                find("--legal-basis"),
                values.containsKey("--dry-run"),
                values.containsKey("--part"),
                values.containsKey("--mark"),
                find("--source"),
                find("--author").orElse(user()));
    }

    /** Who runs the program. */
    static String user() {
        return System.getProperty("user.name");
    }

    private Optional<String> find(String option) {
        return Optional.ofNullable(values.get(option));
    }

    private static Frame frame(String text) {
        String number = text.toUpperCase(Locale.ROOT).replaceFirst("^EPSG:", "");
        if (!number.matches("\\d{4,6}")) {
            throw Refused.value("--crs", text, "EPSG:n, such as EPSG:9215");
        }
        return Frame.known(Integer.parseInt(number));
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw Refused.value("--from", text, "a date YYYY-MM-DD");
        }
    }
}
