package vn.mauson.analysis;

import java.time.LocalDate;
import java.util.Collection;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.Function;

/** The days on which a layer changes: between two of them every day sees the same features. */
record States(NavigableSet<LocalDate> days) {
    static <T> States of(Collection<T> versions, Function<T, LocalDate> from, Function<T, LocalDate> to) {
        NavigableSet<LocalDate> days = new TreeSet<>();
        for (T version : versions) {
            days.add(from.apply(version));
            LocalDate last = to.apply(version);
            if (last != null) {
                days.add(last.plusDays(1));
            }
        }
        return new States(days);
    }

    /** The last change up to a day; the day itself before the first change. */
    LocalDate stateOn(LocalDate day) {
        LocalDate change = days.floor(day);
        return change == null ? LocalDate.MIN : change;
    }
}
