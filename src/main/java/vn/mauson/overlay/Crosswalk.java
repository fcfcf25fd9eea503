package vn.mauson.overlay;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import vn.mauson.measure.Refused;

/**
 * How the zones of an old edition lie in those of a new one: the share of each old zone in each new
 * one. An additive figure crosses by y_j = Σ_i w_ij·y_i (areal weighting: Goodchild and Lam, "Areal
 * interpolation: a variant of the traditional spatial problem", Geo-Processing 1, 1980); since the
 * shares of an old zone add up to one, nothing is lost. Rates and counts of units do not cross this
 * way: they are computed again from their parts.
 */
public final class Crosswalk {
    /**
     * Where a part of an old zone lies.
     *
     * @param share of the old zone's ground inside the new edition; the shares of one old zone add up
     *     to one
     * @param ha the ground the two share, hectares
     */
    public record Row(String oldCode, String newCode, double share, double ha) {}

    /** An old and a new zone that an official list connects. */
    public record Pair(String oldCode, String newCode) {}

    /**
     * A disagreement with an official list.
     *
     * @param kind {@code MISSING}: listed but not drawn; {@code UNEXPECTED}: drawn but not listed
     * @param ha the ground the two share as drawn, hectares
     * @param share that ground as a share of the old zone
     */
    public record Difference(Kind kind, Pair pair, double ha, double share) {}

    /** Which side of a comparison lacks a pair. */
    public enum Kind {
        MISSING,
        UNEXPECTED
    }

    private final Map<String, List<Row>> rows;
    private final Map<String, Double> remainders;

    private Crosswalk(Map<String, List<Row>> rows, Map<String, Double> remainders) {
        this.rows = rows;
        this.remainders = remainders;
    }

    /** Cuts the old zones by the new ones; zones of one edition should not overlap. */
    public static Crosswalk between(List<Zone> old, List<Zone> recent) {
        List<Parcel> parcels = new ArrayList<>();
        for (Zone zone : old) {
            parcels.add(new Parcel(parcels.size(), zone.area()));
        }
        Measured measured = Overlay.of(recent).measure(parcels);
        if (!measured.refusals().isEmpty()) {
            throw Refused.value("old zones", measured.refusals(), "zones that can be measured");
        }
        return new Crosswalk(rows(old, measured), remainders(old, measured));
    }

    private static Map<String, List<Row>> rows(List<Zone> old, Measured measured) {
        Map<String, List<Row>> rows = new LinkedHashMap<>();
        for (int i = 0; i < old.size(); i++) {
            String code = old.get(i).code();
            Map<String, Double> parts = measured.parts(i);
            double insideHa =
                    parts.values().stream().mapToDouble(Double::doubleValue).sum();
            List<Row> row = new ArrayList<>();
            parts.forEach((recent, ha) -> {
                if (ha * Tolerances.HECTARE > Tolerances.NO_GROUND) {
                    row.add(new Row(code, recent, ha / insideHa, ha));
                }
            });
            rows.put(code, List.copyOf(row));
        }
        return rows;
    }

    private static Map<String, Double> remainders(List<Zone> old, Measured measured) {
        Map<String, Double> remainders = new LinkedHashMap<>();
        old.forEach(zone -> remainders.put(zone.code(), 0.0));
        for (Finding.Outside outside : measured.outside()) {
            remainders.put(old.get((int) outside.id()).code(), outside.ha());
        }
        return remainders;
    }

    /** All shares, in the order of the old zones. */
    public List<Row> rows() {
        return rows.values().stream().flatMap(List::stream).toList();
    }

    /** Of each old zone, what lies in no new one, hectares; not in its shares. */
    public Map<String, Double> remaindersHa() {
        return Map.copyOf(remainders);
    }

    /**
     * Carries additive figures, such as persons or hectares, to the new zones; their sum stays the
     * same up to rounding.
     *
     * @param values by code of old zones that have ground in the new edition
     * @return by code of the new zones that receive something
     */
    public Map<String, Double> carry(Map<String, Double> values) {
        Map<String, Double> carried = new TreeMap<>();
        values.forEach((code, value) -> {
            List<Row> shares = rows.getOrDefault(code, List.of());
            if (shares.isEmpty()) {
                throw Refused.value("old zone", code, "a zone with ground in the new edition");
            }
            shares.forEach(row -> carried.merge(row.newCode(), row.share() * value, Double::sum));
        });
        return carried;
    }

    /**
     * Compares with an official list.
     *
     * @param leastShare pairs drawn with less than this share of the old zone are taken for the
     *     inaccuracy of the drawing: listed or not, they do not count as drawn
     */
    public List<Difference> differences(Collection<Pair> official, double leastShare) {
        Map<Pair, Row> drawn = new LinkedHashMap<>();
        rows().forEach(row -> drawn.put(new Pair(row.oldCode(), row.newCode()), row));
        List<Difference> differences = new ArrayList<>();
        for (Pair pair : new LinkedHashSet<>(official)) {
            Row row = drawn.get(pair);
            if (row == null || row.share() < leastShare) {
                differences.add(difference(Kind.MISSING, pair, row));
            }
        }
        Set<Pair> listed = Set.copyOf(official);
        drawn.forEach((pair, row) -> {
            if (row.share() >= leastShare && !listed.contains(pair)) {
                differences.add(difference(Kind.UNEXPECTED, pair, row));
            }
        });
        return differences;
    }

    private static Difference difference(Kind kind, Pair pair, Row row) {
        return row == null ? new Difference(kind, pair, 0, 0) : new Difference(kind, pair, row.ha(), row.share());
    }
}
