package vn.mauson.progress;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import vn.mauson.measure.Names;

/**
 * The targets of the province whose value or status became another between two days.
 *
 * @param unchanged how many did not
 */
public record ChangesSince(LocalDate since, LocalDate asOf, List<Change> changes, int unchanged) {
    /** One target on both days; values in {@code unit}. */
    public record Change(String id, String group, Names names, String unit, int decimals, State before, State after) {}

    /** How it stood on one of them. */
    public record State(Double value, LocalDate valueDate, String status, String noData, boolean illustrative) {
        static State of(Standing standing) {
            return new State(
                    standing.assessment().value(),
                    standing.figure().reading().valueDate(),
                    standing.assessment().status().id(),
                    TargetView.id(standing.assessment().noData()),
                    standing.figure().illustrative());
        }
    }

    /** The same targets in the same order on both days. */
    static ChangesSince of(LocalDate since, List<Standing> before, LocalDate asOf, List<Standing> after) {
        List<Change> changes = IntStream.range(0, after.size())
                .mapToObj(i -> change(before.get(i), after.get(i)))
                .filter(each -> isAnother(each.before(), each.after()))
                .toList();
        return new ChangesSince(since, asOf, changes, after.size() - changes.size());
    }

    /** The same value counted again on a later day is no news. */
    private static boolean isAnother(State before, State after) {
        return !Objects.equals(before.value(), after.value())
                || !before.status().equals(after.status());
    }

    private static Change change(Standing before, Standing after) {
        return new Change(
                after.plan().id(),
                after.plan().group(),
                after.plan().names(),
                after.plan().unit(),
                after.plan().decimals(),
                State.of(before),
                State.of(after));
    }
}
