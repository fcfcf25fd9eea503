package vn.mauson.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.mauson.pack.Plot;
import vn.mauson.store.Features;
import vn.mauson.store.Imports;
import vn.mauson.store.PackWriter;
import vn.mauson.store.Revisions;
import vn.mauson.store.TestDatabase;
import vn.mauson.store.TestPack;
import vn.mauson.store.TestStore;

/**
 * A program to be killed: says what the store holds, then imports one layer after another and takes every
 * third back, saying each revision once it is acknowledged.
 *
 * <p>Arguments: database, its address, a folder, a file for what is acknowledged. Each import is 100 plots of one symbol, so that a state
 * with two symbols or another number of plots is one half there.
 */
final class ImportLoop {
    static final int PLOTS = 100;
    private static final List<String> SYMBOLS = List.of("TXG", "TXB", "TXN");

    private ImportLoop() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[2]);
        try (TestStore store = TestStore.at(TestDatabase.valueOf(arguments[0]), arguments[1])) {
            Revisions revisions = store.get(Revisions.class);
            if (revisions.findCurrent().isEmpty()) {
                store.get(PackWriter.class).replace(TestPack.content("a"), "test", (table, rows) -> {});
            }
            System.out.println("state " + revisions.findCurrent().orElseThrow().revision() + " " + state(store));
            loop(store, folder, Path.of(arguments[3]));
        }
    }

    private static String state(TestStore store) {
        List<Plot> plots = store.get(Features.class).listPlots();
        Set<String> symbols = plots.stream().map(Plot::ldlr).collect(Collectors.toSet());
        if (plots.equals(TestPack.plots())) {
            return "pack";
        }
        return plots.size() == PLOTS && symbols.size() == 1
                ? symbols.iterator().next()
                : "half " + plots.size() + symbols;
    }

    private static void loop(TestStore store, Path folder, Path said) throws Exception {
        Imports imports = store.get(Imports.class);
        Importer importer = TestImports.importer(store, folder);
        for (int round = 0; ; round++) {
            String symbol = SYMBOLS.get(round % SYMBOLS.size());
            List<String> words = List.of(file(folder, symbol).toString(), "--layer", "plots");
            long begun = System.nanoTime();
            System.out.println("begun");
            Long revision =
                    importer.run(new ImportOptions(words).request(), what -> {}).revision();
            if (revision != null) {
                say(said, "revision " + revision + " " + symbol);
                if (round % 3 == 2) {
                    say(said, "undo " + imports.undo(revision, "test"));
                }
            }
            System.out.println("took " + (System.nanoTime() - begun) / 1_000_000);
        }
    }

    private static Path file(Path folder, String symbol) throws Exception {
        Path file = folder.resolve(symbol + ".geojson");
        if (!Files.exists(file)) {
            List<String> features = new ArrayList<>();
            for (int id = 1; id <= PLOTS; id++) {
                features.add(ImporterStoreTest.plot(id, symbol, 14 + SYMBOLS.indexOf(symbol), 106.5 + id * 0.001));
            }
            Path part = Files.createTempFile(folder, symbol, ".part");
            Files.writeString(
                    part, "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", features) + "]}");
            Files.move(part, file);
        }
        return file;
    }

    private static void say(Path said, String line) throws IOException {
        Files.writeString(said, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
