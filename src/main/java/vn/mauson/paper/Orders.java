package vn.mauson.paper;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Coordinate;
import org.springframework.stereotype.Component;
import vn.mauson.analysis.Territory;
import vn.mauson.measure.EditionId;
import vn.mauson.measure.Refused;
import vn.mauson.measure.UnitCode;
import vn.mauson.measure.UnitLevel;
import vn.mauson.pack.Pack;
import vn.mauson.pack.Unit;
import vn.mauson.plan.Target;
import vn.mauson.progress.Board;

/** Reads what is asked for; what is not allowed is refused with what is. */
@Component
class Orders {
    private final Board board;
    private final Territory territory;
    private final Pack pack;

    Orders(Board board, Territory territory, Pack pack) {
        this.board = board;
        this.territory = territory;
        this.pack = pack;
    }

    /** A target of the plan. */
    Target target(String id) {
        return board.getTarget("" + pack.about().planYear(), id);
    }

    /** The level asked for; the finest a target is measured at where none was. */
    UnitLevel level(Target target, String level) {
        UnitLevel asked = level == null
                ? target.finest().reaches(UnitLevel.COMMUNE) ? UnitLevel.COMMUNE : UnitLevel.DISTRICT
                : UnitLevel.of(level);
        if (asked != UnitLevel.COMMUNE && asked != UnitLevel.DISTRICT) {
            throw Refused.value("level", level, "district, commune");
        }
        return asked;
    }

    /** The unit of a code; the province where none was asked for. */
    Unit place(EditionId edition, UnitCode unit) {
        return unit == null ? territory.getProvince(edition) : territory.getUnit(edition, unit);
    }

    EditionId edition(EditionId asked, LocalDate day) {
        return territory.editionOr(asked, day);
    }

    static LocalDate day(LocalDate asked) {
        return asked == null ? LocalDate.now() : asked;
    }

    static boolean byValue(String mode) {
        return choice("mode", mode, "status", "value");
    }

    static boolean landscape(String orientation) {
        return !choice("orientation", orientation, "landscape", "portrait");
    }

    /** Whether the second of two values was asked for; nothing means the first. */
    private static boolean choice(String name, String asked, String first, String second) {
        if (asked != null && !asked.equals(first) && !asked.equals(second)) {
            throw Refused.value(name, asked, first + ", " + second);
        }
        return second.equals(asked);
    }

    /** Longitude and latitude in degrees; null for nothing. */
    static Coordinate centre(String text) {
        if (text == null) {
            return null;
        }
        if (!text.matches("-?\\d{1,3}(\\.\\d+)?,-?\\d{1,2}(\\.\\d+)?")) {
            throw notACentre(text);
        }
        double[] numbers =
                Arrays.stream(text.split(",")).mapToDouble(Double::parseDouble).toArray();
        return new Coordinate(numbers[0], numbers[1]);
    }

    /** The centre, which must be within a degree of the province: its plane is exact only there. */
    Coordinate nearby(Coordinate centre) {
        if (centre == null) {
            return null;
        }
        List<Double> box = pack.about().bbox();
        boolean near = centre.x >= box.get(0) - 1
                && centre.x <= box.get(2) + 1
                && centre.y >= box.get(1) - 1
                && centre.y <= box.get(3) + 1;
        if (!near) {
            throw notACentre(centre.x + "," + centre.y);
        }
        return centre;
    }

    private static Refused notACentre(String text) {
        return Refused.value("centre", text, "longitude,latitude in degrees, in or near the province");
    }

    /** Refuses a target that has no figures below the province. */
    void requireMappable(Target target, UnitLevel level) {
        if (!target.finest().reaches(level)) {
            throw Refused.value(
                    "target",
                    target.id() + " at level " + level.id(),
                    "those measured at that level: " + mappable(level));
        }
    }

    private String mappable(UnitLevel level) {
        return board.listMappable().stream()
                .filter(target -> target.finest().reaches(level))
                .map(Target::id)
                .collect(Collectors.joining(", "));
    }
}
