package vn.mauson.progress;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.mauson.measure.Names;

/**
 * How often each status stands in the units, by group of targets.
 *
 * @param units of the level
 * @param targets that can be mapped at it, by id; the others are in no cell
 * @param provinceOnly how many those are
 * @param cells those with at least one; their counts add up to units · targets
 */
public record Matrix(
        String edition,
        String level,
        LocalDate asOf,
        int units,
        List<String> targets,
        int provinceOnly,
        List<Cell> cells) {
    /** A group and a status, and how many pairs of unit and target have both. */
    public record Cell(String group, String status, int count) {}

    /**
     * What stands behind a cell.
     *
     * @param total how many there are, of which {@code rows} are the first
     * @param byTarget how many each target has
     */
    public record Behind(String group, String status, int total, Map<String, Integer> byTarget, List<Row> rows) {}

    /** A target in a unit; values in the target's unit of measure. */
    public record Row(
            String target,
            Names names,
            String unit,
            int decimals,
            String code,
            String name,
            Double value,
            double asked,
            Double completion,
            boolean illustrative) {
        static Row of(Standing standing) {
            return new Row(
                    standing.plan().id(),
                    standing.plan().names(),
                    standing.plan().unit(),
                    standing.plan().decimals(),
                    standing.unit().code().value(),
                    standing.unit().names().vi(),
                    standing.assessment().value(),
                    standing.figure().target().yT(),
                    standing.assessment().completion(),
                    standing.figure().illustrative());
        }
    }

    /** The cells of all pairs, groups and statuses in the order they first appear. */
    static List<Cell> cells(Stream<Standing> standings) {
        Map<String, Map<String, Integer>> counts = new LinkedHashMap<>();
        standings.forEach(each -> counts.computeIfAbsent(each.plan().group(), group -> new TreeMap<>())
                .merge(each.assessment().status().id(), 1, Integer::sum));
        List<Cell> cells = new ArrayList<>();
        counts.forEach(
                (group, byStatus) -> byStatus.forEach((status, count) -> cells.add(new Cell(group, status, count))));
        return cells;
    }

    /** The pairs of one cell, the first {@code most} of them in full. */
    static Behind behind(String group, String status, List<Standing> pairs, int most) {
        Map<String, Integer> byTarget = new LinkedHashMap<>();
        pairs.forEach(each -> byTarget.merge(each.plan().id(), 1, Integer::sum));
        return new Behind(
                group,
                status,
                pairs.size(),
                byTarget,
                pairs.stream().limit(most).map(Row::of).toList());
    }
}
