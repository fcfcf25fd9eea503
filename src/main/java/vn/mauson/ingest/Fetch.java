package vn.mauson.ingest;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.mauson.measure.EditionId;
import vn.mauson.measure.Refused;
import vn.mauson.pack.FetchLock;

/**
 * Brings the pinned real boundaries of a pack into the store.
 *
 * <ol>
 *   <li>the lock file is read, and each file's origin and licence are shown;
 *   <li>every file is brought and its checksum compared, before anything is imported;
 *   <li>each is imported for each of its editions, one revision each; what the store has already is left.
 * </ol>
 */
@Component
public class Fetch {
    private static final String AUTHOR = "fetch";

    private final Importer importer;
    private final Path pack;

    Fetch(Importer importer, @Value("${mauson.pack}") Path pack) {
        this.importer = importer;
        this.pack = pack;
    }

    /** A file that was brought, as GeoJSON. */
    private record Brought(FetchLock.Dataset dataset, Path file) {}

    /**
     * Fetches all there is; {@link Refused} where a file cannot be had or is another one, and then nothing was
     * imported.
     *
     * @param mirror folder that holds the files; from the network where empty
     */
    void run(Optional<Path> mirror, PrintStream out) {
        FetchLock lock = FetchLock.read(pack);
        mirror.filter(folder -> !Files.isDirectory(folder)).ifPresent(folder -> {
            throw Refused.value("--mirror", folder, "a folder with the files of " + FetchLock.FILE);
        });
        lock.datasets().forEach(dataset -> show(dataset, mirror, out));
        Path folder = temporaryFolder();
        try {
            LoadingBar bar = new LoadingBar(out, System.console() != null);
            List<Brought> brought = new ArrayList<>();
            lock.datasets().stream()
                    .filter(dataset -> isToBeHad(dataset, mirror))
                    .forEach(dataset -> brought.add(bring(dataset, mirror, folder, bar)));
            bar.finish(brought.size() + " files are there, their checksums are right");
            brought.forEach(each -> each.dataset().editions().forEach(edition -> load(each, edition, out)));
        } finally {
            delete(folder);
        }
    }

    private static void show(FetchLock.Dataset dataset, Optional<Path> mirror, PrintStream out) {
        String editions = dataset.editions().stream().map(EditionId::value).collect(Collectors.joining(", "));
        out.println("mauson: " + dataset.id() + ": " + dataset.layer() + " of " + editions);
        out.println("mauson:   source: " + dataset.source());
        out.println("mauson:   licence: " + dataset.licence());
        out.println("mauson:   from "
                + mirror.map(folder -> dataset.mirrorFile() + " in the mirror").orElse(dataset.url()));
        out.println("mauson:   " + dataset.note());
        if (!isToBeHad(dataset, mirror)) {
            out.println("mauson:   left out: only a mirror has a file that is read here; see --mirror DIR");
        }
    }

    private static boolean isToBeHad(FetchLock.Dataset dataset, Optional<Path> mirror) {
        return mirror.isPresent() || dataset.urlForm() != FetchLock.Form.NONE;
    }

    private static Brought bring(FetchLock.Dataset dataset, Optional<Path> mirror, Path folder, LoadingBar bar) {
        Path file = folder.resolve(dataset.id() + ".geojson");
        Download download = new Download(dataset.id(), bar);
        if (mirror.isPresent()) {
            download.copy(mirror.get().resolve(dataset.mirrorFile()), dataset.mirrorSha256(), file);
        } else {
            Path raw = folder.resolve(dataset.id() + ".raw");
            download.get(dataset.url(), dataset.urlSha256(), raw);
            PublishedOutlines.toGeoJson(raw, dataset.urlForm(), file);
        }
        return new Brought(dataset, file);
    }

    private void load(Brought brought, EditionId edition, PrintStream out) {
        FetchLock.Dataset dataset = brought.dataset();
        ImportRequest request = new ImportRequest(
                brought.file(),
                dataset.layer(),
                Optional.of(edition),
                Optional.of(dataset.frame()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                false,
                false,
                Optional.of(dataset.source()),
                AUTHOR);
        Importer.Imported imported = importer.run(request, what -> {});
        ImportReport.Changes changes = imported.report().changes();
        String remarks = imported.report().faults().stream()
                .map(fault -> fault.count() + " " + fault.code())
                .collect(Collectors.joining(", "));
        out.println("mauson: " + dataset.layer() + " of " + edition + ": " + changes.accepted() + " outlines, "
                + (remarks.isEmpty() ? "nothing to remark" : remarks)
                + (imported.revision() == null ? "; the store has them already" : "; revision " + imported.revision()));
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("mauson-fetch");
        } catch (IOException e) {
            throw new UncheckedIOException("no room for temporary files", e);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
            Files.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
