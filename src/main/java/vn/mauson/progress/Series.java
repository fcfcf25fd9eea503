package vn.mauson.progress;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.mauson.pack.Unit;
import vn.mauson.plan.Phasing;
import vn.mauson.plan.Target;
import vn.mauson.plan.TargetKind;

/**
 * A target over the plan's time as JSON: values in the target's {@code unit} of measure.
 *
 * @param target what the unit is asked for
 * @param points one for each day that a figure speaks of; computed figures at the end of each month
 * @param path what is expected by when, straight between the points; empty where no way can be told
 */
public record Series(
        String id, String unit, int decimals, double target, Double high, List<Point> points, List<Expected> path) {
    /** A value on a day and what was expected by then, null where no way can be told. */
    public record Point(
            LocalDate date, double value, Double expected, String status, String source, boolean illustrative) {
        static Point of(Standing standing) {
            return new Point(
                    standing.figure().reading().valueDate(),
                    standing.assessment().value(),
                    standing.assessment().expectedValue(),
                    standing.assessment().status().id(),
                    String.join("; ", standing.figure().sources()),
                    standing.figure().illustrative());
        }
    }

    /** What is expected by a day. */
    public record Expected(LocalDate date, double value) {}

    /** How a target went in a unit up to a day, both days included. */
    static Series of(Board board, Target target, Unit unit, LocalDate from, LocalDate to) {
        Standing last = board.of(target, unit, to);
        List<Point> points = points(board, target, unit, from, to);
        return new Series(
                target.id(),
                target.unit(),
                target.decimals(),
                last.figure().target().yT(),
                target.high(),
                points,
                path(last, board.phasingOf(target)));
    }

    /** A figure that answers on a later day may be of an earlier one: it is asked again on its own day. */
    private static List<Point> points(Board board, Target target, Unit unit, LocalDate from, LocalDate to) {
        TreeMap<LocalDate, Point> points = new TreeMap<>();
        for (LocalDate day : days(target, from, to)) {
            Standing standing = board.of(target, unit, day);
            LocalDate spoken = standing.figure().reading().valueDate();
            if (standing.assessment().value() != null && !spoken.isBefore(from) && !points.containsKey(spoken)) {
                points.put(spoken, Point.of(spoken.equals(day) ? standing : board.of(target, unit, spoken)));
            }
        }
        return List.copyOf(points.values());
    }

    private static Iterable<LocalDate> days(Target target, LocalDate from, LocalDate to) {
        TreeSet<LocalDate> days = new TreeSet<>();
        LocalDate last = to.isBefore(target.to()) ? to : target.to();
        for (LocalDate month = target.from(); !month.isAfter(last); month = month.plusMonths(1)) {
            days.add(month.withDayOfMonth(month.lengthOfMonth()));
        }
        days.add(last);
        days.removeIf(day -> day.isAfter(last) || day.isBefore(from));
        return days;
    }

    /** y0 + φ·(yT − y0) at each milestone; a flow starts from nothing. */
    private static List<Expected> path(Standing last, Phasing phasing) {
        TargetKind kind = last.plan().kind();
        Double start = kind == TargetKind.FLOW ? (Double) 0.0 : TargetView.baseline(last);
        boolean hasWay = kind == TargetKind.FLOW || last.assessment().completion() != null;
        if (start == null || !hasWay || last.figure().target().asksNothing()) {
            return List.of();
        }
        double whole = last.figure().target().yT() - start;
        List<Expected> path = new ArrayList<>();
        phasing.milestones().forEach((day, share) -> path.add(new Expected(day, start + share * whole)));
        return path;
    }
}
