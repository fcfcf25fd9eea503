package vn.mauson.progress;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import vn.mauson.pack.Unit;
import vn.mauson.plan.Direction;
import vn.mauson.plan.Target;
import vn.mauson.plan.TargetKind;

/** Where a unit stands among those of its level and edition, target by target. */
@Component
class Ranks {
    /** Of a share: a tenth of a percent, as it is shown. */
    private static final double SHARE_DIGITS = 1e3;

    /**
     * A unit's rank for one target.
     *
     * @param by {@code completion} of a flow, whose sums grow with the unit, otherwise {@code value}
     * @param rank 1 is best; units with the same figure share it; null where the unit has none
     * @param tied others that share it
     * @param ranked units that have a figure
     * @param withoutFigure units that have none and are not ranked
     */
    record Rank(String id, String by, Integer rank, int tied, int ranked, int withoutFigure) {}

    private final Board board;

    Ranks(Board board) {
        this.board = board;
    }

    /** The ranks for all targets that can be mapped at the unit's level. */
    List<Rank> listOf(Unit unit, LocalDate asOf) {
        return board.listMappable().stream()
                .filter(target -> target.finest().reaches(unit.level()))
                .map(target -> rank(target, unit, asOf))
                .toList();
    }

    private Rank rank(Target target, Unit unit, LocalDate asOf) {
        boolean byShare = target.kind() == TargetKind.FLOW;
        Function<Standing, Double> merit =
                byShare ? Ranks::share : each -> merit(target, each.assessment().value());
        List<Standing> peers = board.listOfUnits(target, unit.edition(), unit.level(), asOf);
        Double own = peers.stream()
                .filter(each -> each.unit().code().equals(unit.code()))
                .findFirst()
                .map(merit)
                .orElse(null);
        List<Double> merits = peers.stream().map(merit).filter(Objects::nonNull).toList();
        return new Rank(
                target.id(),
                byShare ? "completion" : "value",
                own == null
                        ? null
                        : (Integer) (1
                                + (int) merits.stream()
                                        .filter(each -> each > own)
                                        .count()),
                own == null ? 0 : (int) merits.stream().filter(own::equals).count() - 1,
                merits.size(),
                peers.size() - merits.size());
    }

    private static Double share(Standing standing) {
        Double share = standing.assessment().completion();
        return share == null ? null : (Double) (Math.rint(share * SHARE_DIGITS) / SHARE_DIGITS);
    }

    /** More is better: a value at the target's own decimals, turned round where less is asked, or its way to a band. */
    private static Double merit(Target target, Double value) {
        if (value == null) {
            return null;
        }
        double digits = Math.pow(10, target.decimals());
        double shown = Math.rint(value * digits) / digits;
        if (target.direction() == Direction.BAND) {
            double high = target.high() == null ? target.low() : target.high();
            return -Math.max(0, Math.max(target.low() - shown, shown - high)) + 0.0;
        }
        return target.direction() == Direction.DOWN ? -shown + 0.0 : shown;
    }
}
