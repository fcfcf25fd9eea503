package vn.mauson.ingest;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.mauson.measure.Refused;
import vn.mauson.pack.Edition;
import vn.mauson.pack.FigureForm;
import vn.mauson.pack.Pack;
import vn.mauson.pack.ReportingGroups;
import vn.mauson.pack.Unit;
import vn.mauson.store.Imports;
import vn.mauson.store.Units;

/** What can be asked for on the command line besides serving. */
@Component
public class Commands {
    private static final String ALLOWED =
            "fetch, import FILE --layer LAYER, undo REVISION, template --indicator ID --out FILE.xlsx, user, layer";

    private final Importer importer;
    private final Imports imports;
    private final Fetch fetch;
    private final Pack pack;
    private final Units units;

    Commands(Importer importer, Imports imports, Fetch fetch, Pack pack, Units units) {
        this.importer = importer;
        this.fetch = fetch;
        this.imports = imports;
        this.pack = pack;
        this.units = units;
    }

    /** {@link Refused} and {@link vn.mauson.measure.NotFound} for bad input; then nothing was changed. */
    public void run(List<String> words, PrintStream out) {
        List<String> rest = words.subList(1, words.size());
        switch (words.get(0)) {
            case "fetch" -> runFetch(rest, out);
            case "import" -> runImport(rest, out);
            case "undo" -> runUndo(rest, out);
            case "template" -> runTemplate(new FormOptions(rest), out);
            default -> throw Refused.value("command", words.get(0), ALLOWED);
        }
    }

    private void runFetch(List<String> words, PrintStream out) {
        boolean mirror = words.size() == 2 && words.get(0).equals("--mirror");
        if (!words.isEmpty() && !mirror) {
            throw Refused.value("fetch", String.join(" ", words), "fetch [--mirror DIR]");
        }
        fetch.run(mirror ? Optional.of(Path.of(words.get(1))) : Optional.empty(), out);
    }

    private void runImport(List<String> words, PrintStream out) {
        ImportRequest request = new ImportOptions(words).request();
        Importer.Imported imported = importer.run(request, what -> out.println("mauson: " + what));
        new ReportText(out).print(imported);
    }

    private void runTemplate(FormOptions options, PrintStream out) {
        List<Edition> editions = units.listEditions();
        List<Unit> all = ReportingGroups.join(editions, units.listUnits());
        FigureForm form = FigureForm.of(pack, editions, all, options.indicator(), options.edition(), options.level());
        Path file = options.out();
        try (OutputStream to = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW)) {
            form.write(to);
        } catch (IOException e) {
            throw Refused.value("--out", file, "a file that can be written (" + e.getMessage() + ")");
        }
        out.println("mauson: " + file + ": " + form.units().size() + " units of level "
                + form.level().id() + ", edition " + form.edition().id()
                + "; fill it in and give it to: ./mauson import "
                + file + " --layer observations");
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
