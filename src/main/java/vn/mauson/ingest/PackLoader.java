package vn.mauson.ingest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.mauson.measure.Sha256;
import vn.mauson.pack.GeneralisedBoundaries;
import vn.mauson.pack.IllustrativePlots;
import vn.mauson.pack.Pack;
import vn.mauson.pack.Plot;
import vn.mauson.pack.RoadFeature;
import vn.mauson.pack.RoadLines;
import vn.mauson.store.PackContent;
import vn.mauson.store.PackWriter;
import vn.mauson.store.Revisions;
import vn.mauson.store.Snapshot;

/** Brings the pack into the store before the server opens its port, unless it is there already. */
@Component
public class PackLoader implements SmartInitializingSingleton {
    /** To be raised when the shapes computed from the same pack change, so that stores are loaded anew. */
    private static final int SHAPES = 1;

    private static final String AUTHOR = "mauson run";

    private final Pack pack;
    private final Revisions revisions;
    private final PackWriter writer;
    private final int plots;
    private final long seed;

    PackLoader(
            Pack pack,
            Revisions revisions,
            PackWriter writer,
            @Value("${mauson.plots:" + IllustrativePlots.DEFAULT_COUNT + "}") int plots,
            @Value("${mauson.seed:2024}") long seed) {
        this.pack = pack;
        this.revisions = revisions;
        this.writer = writer;
        this.plots = plots;
        this.seed = seed;
    }

    @Override
    public void afterSingletonsInstantiated() {
        load(new LoadingBar());
    }

    /** Writes the pack if the store holds anything else; returns the state of the store afterwards. */
    Snapshot load(LoadingBar bar) {
        String content = contentSha256();
        boolean there = revisions
                .findPackLoad()
                .filter(snapshot -> snapshot.contentSha256().equals(content))
                .isPresent();
        if (!there) {
            write(content, bar);
        }
        Snapshot current = revisions.findCurrent().orElseThrow();
        bar.finish("the data are loaded" + (there ? " already" : "") + ", version " + current.version());
        return current;
    }

    private void write(String content, LoadingBar bar) {
        bar.step("computing the outlines of " + pack.editions().size() + " editions");
        GeneralisedBoundaries boundaries = GeneralisedBoundaries.of(pack);
        bar.step("drawing the roads");
        List<RoadFeature> roads = RoadLines.of(pack, seed);
        bar.step("making up " + plots + " forest plots (illustrative)");
        List<Plot> made = IllustrativePlots.of(pack, boundaries, plots, seed);
        writer.replace(
                new PackContent(pack, boundaries.list(), made, roads, content),
                AUTHOR,
                (table, rows) -> bar.step(
                        rows < 0 ? "left " + table + " as it was imported" : "wrote " + rows + " rows of " + table));
    }

    private String contentSha256() {
        String content = String.join(" ", pack.sha256(), "" + SHAPES, "" + plots, "" + seed);
        MessageDigest digest = Sha256.digest();
        digest.update(content.getBytes(StandardCharsets.UTF_8));
        return Sha256.hex(digest);
    }
}
