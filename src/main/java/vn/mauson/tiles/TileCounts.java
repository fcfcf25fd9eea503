package vn.mauson.tiles;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/** How many tiles were answered, by how they came about; as {@code mauson_tiles_total} at {@code /actuator/prometheus}. */
@Component
class TileCounts {
    private static final String NAME = "mauson.tiles";
    private static final String WAY = "way";

    private final Counter fixed;
    private final Counter kept;
    private final Counter made;

    TileCounts(MeterRegistry meters) {
        this.fixed = counter(meters, "fixed");
        this.kept = counter(meters, "kept");
        this.made = counter(meters, "made");
    }

    private static Counter counter(MeterRegistry meters, String way) {
        return Counter.builder(NAME).tag(WAY, way).register(meters);
    }

    /** One that its address will always have, see {@link FixedTiles}. */
    void fixed() {
        fixed.increment();
    }

    /** One that was in memory. */
    void kept() {
        kept.increment();
    }

    /** One that nobody had asked for. */
    void made() {
        made.increment();
    }
}
