package vn.mauson.progress;

import java.time.LocalDate;
import java.util.List;
import vn.mauson.measure.Names;

/**
 * A unit and every target in it.
 *
 * @param areaKm2 published area, null where not found
 * @param areaComputedKm2 of its outline on the province's plane
 * @param bbox west, south, east, north in degrees
 * @param generalised whether the outline is no legal boundary
 * @param outlineSource where an imported outline came from; null for a generalised one
 */
public record UnitCard(
        String code,
        String edition,
        String level,
        String type,
        Names names,
        Parent parent,
        Double areaKm2,
        String areaSource,
        double areaComputedKm2,
        Integer population,
        Integer populationYear,
        Boolean borderCommune,
        String economicZone,
        List<Double> centre,
        String centreMethod,
        List<Double> bbox,
        boolean generalised,
        String outlineSource,
        List<TargetOfUnit> targets,
        History history,
        List<Context> context,
        List<GateOfUnit> gates,
        List<PlotsOfUnit> plots) {
    /** The unit above. */
    public record Parent(String code, String name) {}

    /** One target in the unit; numbers as in {@link TargetView}. */
    public record TargetOfUnit(
            String id,
            Names names,
            String group,
            String unit,
            int decimals,
            Double value,
            Double numerator,
            Double denominator,
            double target,
            double low,
            Double high,
            Double baseline,
            Double completion,
            Double attainment,
            Double expected,
            Double pace,
            String status,
            String noData,
            boolean illustrative,
            LocalDate valueDate,
            String level) {
        static TargetOfUnit of(Standing standing) {
            UnitView view = UnitView.of(standing);
            return new TargetOfUnit(
                    standing.plan().id(),
                    standing.plan().names(),
                    standing.plan().group(),
                    standing.plan().unit(),
                    standing.plan().decimals(),
                    view.value(),
                    view.numerator(),
                    view.denominator(),
                    view.target(),
                    standing.plan().low(),
                    standing.plan().high(),
                    view.baseline(),
                    view.completion(),
                    view.attainment(),
                    view.expected(),
                    view.pace(),
                    view.status(),
                    view.noData(),
                    view.illustrative(),
                    standing.figure().reading().valueDate(),
                    standing.unit().level().id());
        }
    }

    /** What it was made from and what became of it, one step of editions each way. */
    public record History(List<Share> from, List<Share> to) {}

    /** The part of an old unit that lies in a new one, 1 = all of it. */
    public record Share(String edition, String code, String name, double share) {}

    /** A figure about the unit that belongs to no target. */
    public record Context(
            String id, Names names, double value, String unit, String period, String source, String note) {}

    /** A gate in the unit and what it is on the day. */
    public record GateOfUnit(String id, String name, String status) {}

    /** The plots of one group of classes with ground in the unit. */
    public record PlotsOfUnit(String group, int count, double ha) {}
}
