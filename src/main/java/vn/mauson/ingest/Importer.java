package vn.mauson.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.mauson.formats.FeatureFiles;
import vn.mauson.formats.FeatureSource;
import vn.mauson.formats.Heading;
import vn.mauson.formats.Hints;
import vn.mauson.geometry.Frame;
import vn.mauson.measure.EditionId;
import vn.mauson.measure.Sha256;
import vn.mauson.pack.Edition;
import vn.mauson.pack.Pack;
import vn.mauson.store.Imports;
import vn.mauson.store.Staged;
import vn.mauson.store.Units;

/**
 * Brings a file into a layer of the store.
 *
 * <ol>
 *   <li>the file is opened; what it does not say of itself and nobody said is asked for;
 *   <li>every row is checked, and staged or put in quarantine ({@link Check}), in a workbook also marked
 *       at its cells ({@link CellMarks});
 *   <li>what is staged is compared with what the store holds ({@link Difference}), and looked at as it lies
 *       on the ground ({@link Ground});
 *   <li>the report says what would change; a dry run ends here;
 *   <li>all changes are one transaction and one revision, which keeps the report; they are written by this
 *       thread while another one looks.
 * </ol>
 */
@Component
public class Importer {
    private static final Pattern NOT_A_DIGIT = Pattern.compile("\\D");

    private final Pack pack;
    private final Imports imports;
    private final Units units;
    private final LayerCatalogue layers;
    private final Path data;
    private final JsonMapper json = new JsonMapper();

    Importer(Pack pack, Imports imports, Units units, LayerCatalogue layers, @Value("${mauson.data}") Path data) {
        this.pack = pack;
        this.imports = imports;
        this.units = units;
        this.layers = layers;
        this.data = data;
    }

    /**
     * An import that was run.
     *
     * @param revision it made; null for a dry run and where the store holds all of it already
     */
    public record Imported(Long revision, ImportReport report) {}

    /**
     * Imports, or for a dry run says what importing would do.
     *
     * @param progress told what is being done
     */
    public Imported run(ImportRequest request, Consumer<String> progress) {
        ImportRequest whole = FormMark.find(request.file())
                .map(form -> form.complete(request))
                .orElse(request);
        EditionId edition = edition(whole);
        LayerRules<?> rules = layers.rulesOf(whole, edition, from(whole));
        try (FeatureSource source = FeatureFiles.open(whole.file(), hints(whole))) {
            return run(whole, rules, edition, source, progress);
        }
    }

    private LocalDate from(ImportRequest request) {
        return request.from().orElseGet(() -> pack.targets().get(0).from());
    }

    private EditionId edition(ImportRequest request) {
        List<Edition> known = units.listEditions();
        return request.edition().orElseGet(() -> known.stream()
                .filter(edition -> edition.covers(from(request)))
                .findFirst()
                .orElse(known.get(known.size() - 1))
                .id());
    }

    private Hints hints(ImportRequest request) {
        Set<String> names = units.listUnits().stream()
                .map(unit -> unit.names().vi())
                .collect(Collectors.toCollection(HashSet::new));
        return new Hints(request.sublayer(), request.frame(), request.encoding(), names);
    }

    private <T> Imported run(
            ImportRequest request,
            LayerRules<T> rules,
            EditionId edition,
            FeatureSource source,
            Consumer<String> progress) {
        Path folder = data.resolve("imports")
                .resolve(NOT_A_DIGIT.matcher(Instant.now().toString()).replaceAll("") + "-" + request.layer());
        String file = request.file().getFileName().toString();
        try (Staged<T> staged = Staged.of(rules.table());
                CellMarks marks = new CellMarks(request, source.heading(), folder, progress);
                Findings findings = new Findings(
                        folder, rules.personalFields(), rules.drawing() != LayerRules.Drawing.NONE, marks)) {
            Check<T> check = new Check<>(
                    rules,
                    shapes(rules, source.heading()),
                    staged,
                    findings,
                    rows -> progress.accept(rows + " rows checked"));
            check.read(source, file);
            Difference difference = Difference.between(
                    staged,
                    reader -> imports.forEachHeld(rules.table(), from(request), reader),
                    rules.dropsTheRest() && !request.part());
            String sha256 = sha256(request.file());
            Supplier<ImportReport> look = () -> {
                List<ImportReport.AreaChange> areas =
                        rules.look(staged, difference, (ordinal, fault) -> findings.note(staged.rowOf(ordinal), fault));
                ImportReport report = new ImportReport(
                        request.dryRun(),
                        file,
                        sha256,
                        request.layer(),
                        edition.value(),
                        rules.table().hasDays() ? from(request).toString() : "",
                        ImportReport.Read.of(source.heading(), rules.personalFields(), check.rows()),
                        ImportReport.Changes.of(staged.size(), difference),
                        findings.refused(),
                        findings.counts(),
                        areas,
                        folder.toString());
                findings.write(report);
                return report;
            };
            if (request.dryRun() || (difference.isNothing() && !rules.isFollowed())) {
                progress.accept("measuring what changes");
                return new Imported(null, look.get());
            }
            progress.accept("measuring what changes, and writing");
            return commit(request, rules, staged, difference, sha256, look);
        }
    }

    private Shapes shapes(LayerRules<?> rules, Heading heading) {
        if (rules.drawing() == LayerRules.Drawing.NONE) {
            return null;
        }
        Frame frame = heading.frame().orElse(Frame.LON_LAT);
        return new Shapes(
                rules.drawing(), frame, pack.about().plane(), pack.about().bbox());
    }

    /** Writes while it looks; nothing is there before both are done. */
    private <T> Imported commit(
            ImportRequest request,
            LayerRules<T> rules,
            Staged<T> staged,
            Difference difference,
            String sha256,
            Supplier<ImportReport> look) {
        CompletableFuture<ImportReport> looking = CompletableFuture.supplyAsync(look);
        try {
            String file = request.file().getFileName().toString();
            long revision =
                    imports.commit(request.author(), pack.about().id(), request.layer(), file, sha256, changes -> {
                        write(changes, request, rules, staged, difference);
                        ImportReport report = result(looking);
                        rules.follow(staged, changes);
                        return json.writeValueAsString(report);
                    });
            return new Imported(revision, result(looking));
        } finally {
            looking.handle((report, failure) -> report).join();
        }
    }

    private <T> void write(
            Imports.Changes changes,
            ImportRequest request,
            LayerRules<T> rules,
            Staged<T> staged,
            Difference difference) {
        if (rules.table().hasDays()) {
            changes.endFrom(rules.table(), from(request), difference.ended());
        } else {
            changes.end(rules.table(), difference.ended());
        }
        if (difference.illustrative() > 0) {
            changes.endIllustrative(rules.table());
        }
        changes.add(staged, difference.written());
    }

    /** What looking found; {@link vn.mauson.measure.Refused} for a file that is no good. */
    private static ImportReport result(CompletableFuture<ImportReport> looking) {
        try {
            return looking.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : e;
        }
    }

    private static String sha256(Path file) {
        MessageDigest digest = Sha256.digest();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Sha256.hex(digest);
    }
}
