package vn.mauson.site;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;
import vn.mauson.store.Revisions;

/** How old the newest data are, seconds since their revision was made; as {@code mauson_data_age_seconds}. */
@Component
class DataAge {
    DataAge(MeterRegistry meters, Revisions revisions) {
        Clock clock = Clock.systemUTC();
        Gauge.builder("mauson.data.age", revisions, all -> seconds(all, clock))
                .baseUnit("seconds")
                .register(meters);
    }

    /** NaN before the first load. */
    private static double seconds(Revisions revisions, Clock clock) {
        return revisions
                .findCurrent()
                .map(state -> (double)
                        Duration.between(state.madeAt(), clock.instant()).toSeconds())
                .orElse(Double.NaN);
    }
}
