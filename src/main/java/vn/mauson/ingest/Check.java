package vn.mauson.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.function.LongConsumer;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import vn.mauson.formats.Fault;
import vn.mauson.formats.FeatureSource;
import vn.mauson.formats.Row;
import vn.mauson.measure.Refused;
import vn.mauson.store.Staged;

/**
 * Reads a file once: every row becomes features that are staged, or goes to the quarantine with its
 * reason. Rows are checked on all cores while the next are read, and kept in the order of the file.
 *
 * @param <T> what a feature of the layer is
 */
final class Check<T> {
    /** Rows checked at a time; enough for two cores, little for memory. */
    private static final int CHUNK = 2_000;

    /** How many rows there are between two words of how far it is. */
    private static final int TOLD = 50_000;

    private final LayerRules<T> rules;
    private final Shapes shapes;
    private final Staged<T> staged;
    private final Findings findings;
    private final LongConsumer progress;
    private final Map<String, String> plainNames = new HashMap<>();
    private final List<Row> waiting = new ArrayList<>(CHUNK);
    private final ForkJoinPool pool = new ForkJoinPool();
    private final Envelope seen = new Envelope();
    private ForkJoinTask<List<Outcome>> checking;
    private long rows;
    private long outside;

    /** A row's outcome, made by any core. */
    private record Outcome(Draft draft, List<Staged.Prepared> features) {}

    /**
     * @param shapes null for a layer without geometry
     * @param progress told the number of rows from time to time
     */
    Check(LayerRules<T> rules, Shapes shapes, Staged<T> staged, Findings findings, LongConsumer progress) {
        this.rules = rules;
        this.shapes = shapes;
        this.staged = staged;
        this.findings = findings;
        this.progress = progress;
    }

    /** {@link Refused} where no row can be used, saying why. */
    void read(FeatureSource source, String file) {
        source.heading().fields().forEach(name -> plainNames.put(name, Draft.plain(name)));
        try {
            source.read(row -> {
                waiting.add(row);
                if (waiting.size() == CHUNK) {
                    drain();
                }
            });
            drain();
            keepChecked();
        } finally {
            pool.shutdownNow();
        }
        if (outside > 0 && outside == rows) {
            throw Refused.value(
                    file,
                    Shapes.shown(seen),
                    "coordinates within reach of the province, " + Shapes.shown(shapes.reach())
                            + "; if the file's frame is another one, name it with --crs EPSG:n");
        }
        if (staged.size() == 0) {
            throw Refused.value(
                    file, rows + " rows, none of which can be used", "at least one; first reason: " + why());
        }
    }

    private String why() {
        return findings.counts().stream()
                .filter(ImportReport.FaultCount::refused)
                .findFirst()
                .map(count -> count.code() + ", " + (count.field().isEmpty() ? "" : count.field() + " ") + "'"
                        + count.value() + "', allowed: " + count.reason())
                .orElse("the file holds no rows");
    }

    /** Hands the waiting rows to the other threads and keeps those handed over before. */
    private void drain() {
        List<Row> chunk = List.copyOf(waiting);
        waiting.clear();
        ForkJoinTask<List<Outcome>> next =
                pool.submit(() -> chunk.parallelStream().map(this::check).toList());
        keepChecked();
        checking = next;
    }

    private void keepChecked() {
        if (checking != null) {
            List<Outcome> outcomes = checking.join();
            outcomes.forEach(this::keep);
            long before = rows;
            rows += outcomes.size();
            if (before == 0 || rows / TOLD != before / TOLD) {
                progress.accept(rows);
            }
            checking = null;
        }
    }

    private Outcome check(Row row) {
        Draft draft = new Draft(row, plainNames);
        if (shapes != null) {
            shapes.place(draft);
        }
        List<T> features = draft.isRefused() ? List.of() : rules.make(draft);
        return new Outcome(
                draft,
                draft.isRefused()
                        ? List.of()
                        : features.stream().map(staged::prepare).toList());
    }

    private void keep(Outcome outcome) {
        Draft draft = outcome.draft();
        for (Staged.Prepared feature : outcome.features()) {
            if (!staged.add(feature, draft.row().number())) {
                draft.refuse("duplicate-key", "", feature.key(), "a key that no earlier row has");
            }
        }
        Geometry lonLat = draft.isRefused() && shapes != null ? shapes.inDegrees(draft) : draft.lonLat();
        if (draft.faults().stream().map(Fault::code).anyMatch("outside-province"::equals)) {
            outside++;
            seen.expandToInclude(lonLat.getEnvelopeInternal());
        }
        if (!draft.faults().isEmpty()) {
            findings.take(draft.row(), lonLat, draft.faults());
        }
    }

    long rows() {
        return rows;
    }
}
