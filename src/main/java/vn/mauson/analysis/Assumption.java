package vn.mauson.analysis;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Stream;
import vn.mauson.network.Surface;
import vn.mauson.pack.ForestClass;
import vn.mauson.pack.Plot;
import vn.mauson.pack.RoadFeature;

/**
 * What is taken as done on a day although the record does not say so: an overlay of the record, held by
 * nobody but the question it belongs to.
 *
 * <p>The version of a road or plot that is in force on the day ends the day before, and one that is paved
 * or planted takes its place; what the record says of earlier days stays. A later version of a planted plot is
 * left out, as no question looks beyond the day.
 *
 * @param roads ids of roads paved
 * @param plots ids of plots planted
 * @param planted the class of land that was planted and is no forest yet
 */
public record Assumption(LocalDate day, Set<String> roads, Set<Long> plots, ForestClass planted) {
    public Assumption {
        roads = Set.copyOf(roads);
        plots = Set.copyOf(plots);
    }

    Stream<RoadFeature> apply(RoadFeature version) {
        if (!roads.contains(version.id()) || !version.validOn(day)) {
            return Stream.of(version);
        }
        RoadFeature paved = version.surfacedFrom(day, Surface.PAVED.id());
        return version.validFrom().equals(day) ? Stream.of(paved) : Stream.of(version.until(day.minusDays(1)), paved);
    }

    Stream<Plot> apply(Plot version) {
        if (!plots.contains(version.id()) || ends(version.validTo())) {
            return Stream.of(version);
        }
        if (version.validFrom().isAfter(day)) {
            return Stream.empty();
        }
        Plot fresh = version.plantedAs(planted, day);
        return version.validFrom().equals(day) ? Stream.of(fresh) : Stream.of(version.until(day.minusDays(1)), fresh);
    }

    private boolean ends(LocalDate last) {
        return last != null && last.isBefore(day);
    }
}
