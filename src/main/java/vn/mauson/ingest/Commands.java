package vn.mauson.ingest;

import java.io.PrintStream;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.mauson.measure.Refused;
import vn.mauson.store.Imports;

/** What can be asked for on the command line besides serving. */
@Component
public class Commands {
    private static final String ALLOWED = "import FILE --layer LAYER, undo REVISION";

    private final Importer importer;
    private final Imports imports;

    Commands(Importer importer, Imports imports) {
        this.importer = importer;
        this.imports = imports;
    }

    /** {@link Refused} and {@link vn.mauson.measure.NotFound} for bad input; then nothing was changed. */
    public void run(List<String> words, PrintStream out) {
        List<String> rest = words.subList(1, words.size());
        switch (words.get(0)) {
            case "import" -> runImport(rest, out);
            case "undo" -> runUndo(rest, out);
            default -> throw Refused.value("command", words.get(0), ALLOWED);
        }
    }

    private void runImport(List<String> words, PrintStream out) {
        ImportRequest request = new ImportOptions(words).request();
        Importer.Imported imported = importer.run(request, what -> out.println("mauson: " + what));
        new ReportText(out).print(imported);
    }

    private void runUndo(List<String> words, PrintStream out) {
        if (words.size() != 1 || !words.get(0).matches("\\d{1,18}")) {
            throw Refused.value("undo", String.join(" ", words), "undo REVISION, its number");
        }
        long revision = Long.parseLong(words.get(0));
        long undo = imports.undo(revision, ImportOptions.user());
        out.println("mauson: revision " + revision + " is undone by revision " + undo
                + "; every figure is as it was before it");
    }
}
