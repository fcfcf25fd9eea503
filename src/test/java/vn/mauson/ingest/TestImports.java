package vn.mauson.ingest;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.mauson.store.Features;
import vn.mauson.store.Imports;
import vn.mauson.store.Observations;
import vn.mauson.store.PackWriter;
import vn.mauson.store.TestDatabase;
import vn.mauson.store.TestPack;
import vn.mauson.store.TestStore;
import vn.mauson.store.Units;

/** The importer on a store of its own with the bundled pack's registers in it. */
public final class TestImports implements AutoCloseable {
    private final TestStore store;
    private final Importer importer;
    final List<String> told = new ArrayList<>();

    private TestImports(TestStore store, Path data) {
        this.store = store;
        this.importer = importer(store, data);
    }

    /** @param data where findings go */
    static Importer importer(TestStore store, Path data) {
        LayerCatalogue layers = new LayerCatalogue(
                TestPack.PACK,
                store.get(Units.class),
                store.get(Imports.class),
                store.get(Observations.class),
                store.get(Features.class));
        return new Importer(TestPack.PACK, store.get(Imports.class), store.get(Units.class), layers, data);
    }

    /** The command line on a store; {@code fetch} finds no lock file there. */
    static Commands commands(TestStore store, Path data) {
        Importer importer = importer(store, data);
        return new Commands(
                importer, store.get(Imports.class), new Fetch(importer, data), TestPack.PACK, store.get(Units.class));
    }

    /** @param data where findings go */
    static TestImports on(TestDatabase database, Path data) {
        return filled(TestStore.on(database), data);
    }

    /** The same on an empty database. */
    public static TestImports filled(TestDatabase database, String address, Path data) {
        return filled(TestStore.at(database, address), data);
    }

    private static TestImports filled(TestStore store, Path data) {
        store.get(PackWriter.class).replace(TestPack.content("a"), "test", (table, rows) -> {});
        return new TestImports(store, data);
    }

    /** The store of that address as the last one that used it left it. */
    public static TestImports at(TestDatabase database, String address, Path data) {
        return new TestImports(TestStore.at(database, address), data);
    }

    <T> T get(Class<T> type) {
        return store.get(type);
    }

    /** @param words as after {@code import} on the command line */
    public Importer.Imported run(String... words) {
        return importer.run(new ImportOptions(List.of(words)).request(), told::add);
    }

    void undo(long revision) {
        store.get(Imports.class).undo(revision, "test");
    }

    @Override
    public void close() {
        store.close();
    }
}
