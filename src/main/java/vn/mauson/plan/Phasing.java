package vn.mauson.plan;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import vn.mauson.measure.Refused;

/**
 * How much of a target is expected by which day: φ, from 0 on the baseline's day to 1 on the last.
 *
 * @param milestones day to share 0..1, never falling, from 0 to 1; between two days φ runs straight
 */
public record Phasing(NavigableMap<LocalDate, Double> milestones) {
    public Phasing {
        milestones = Collections.unmodifiableNavigableMap(new TreeMap<>(milestones));
        if (milestones.size() < 2
                || milestones.firstEntry().getValue() != 0
                || milestones.lastEntry().getValue() != 1) {
            throw Refused.value("phasing", milestones, "two days or more, from share 0 to share 1");
        }
        double before = 0;
        for (double share : milestones.values()) {
            if (!(share >= before)) {
                throw Refused.value("phasing", milestones, "shares that never fall");
            }
            before = share;
        }
    }

    /** The same share every day: 0 on {@code from}, 1 on {@code to}. */
    public static Phasing linear(LocalDate from, LocalDate to) {
        return of(Map.of(from, 0.0, to, 1.0));
    }

    /** Straight between the milestones, for work that has its season. */
    public static Phasing of(Map<LocalDate, Double> milestones) {
        return new Phasing(new TreeMap<>(milestones));
    }

    /** φ on a day, 0 before the first milestone and 1 after the last. */
    public double phi(LocalDate day) {
        Map.Entry<LocalDate, Double> before = milestones.floorEntry(day);
        Map.Entry<LocalDate, Double> after = milestones.higherEntry(day);
        if (before == null) {
            return 0;
        }
        if (after == null) {
            return 1;
        }
        double passed = DAYS.between(before.getKey(), day) / (double) DAYS.between(before.getKey(), after.getKey());
        return before.getValue() + passed * (after.getValue() - before.getValue());
    }
}
