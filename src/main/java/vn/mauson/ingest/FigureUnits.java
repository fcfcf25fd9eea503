package vn.mauson.ingest;

import vn.mauson.measure.EditionId;
import vn.mauson.measure.Period;
import vn.mauson.pack.FigureColumn;
import vn.mauson.pack.FigureWords;
import vn.mauson.pack.Unit;

/** Finds the unit a row of figures is about: its level, code and name have to agree in the edition. */
final class FigureUnits {
    private static final String CODE = FigureColumn.UNIT_CODE.id();
    private static final String NAME = FigureColumn.UNIT_NAME.id();
    private static final String LEVEL = FigureColumn.LEVEL.id();

    private final UnitRegister register;
    private final EditionId edition;

    FigureUnits(UnitRegister register, EditionId edition) {
        this.register = register;
        this.edition = edition;
    }

    /** The unit; null where the draft's faults say why there is none. */
    Unit find(Draft draft) {
        String level = level(draft);
        String code = UnitRules.code(draft, FigureColumn.UNIT_CODE.names());
        String name = draft.requireText(FigureColumn.UNIT_NAME.names());
        if (code == null) {
            return null;
        }
        Unit unit = register.find(edition, code).orElse(null);
        if (unit == null) {
            draft.refuse("code-unknown", CODE, code, "a code of edition " + edition + called(name));
            return null;
        }
        if (name != null && !UnitRegister.isCalled(unit, name)) {
            draft.refuse(
                    "code-other-unit",
                    CODE,
                    code,
                    "the code of " + name + "; in edition " + edition + " it means " + UnitRegister.shown(unit)
                            + called(name));
        }
        if (level != null && !level.equals(unit.level().id())) {
            draft.refuse(
                    "level-differs", LEVEL, level, unit.level().id() + ", which " + UnitRegister.shown(unit) + " is");
        }
        return unit;
    }

    private String level(Draft draft) {
        String said = draft.requireText(FigureColumn.LEVEL.names());
        String level = said == null ? null : FigureWords.LEVELS.findId(said).orElse(null);
        if (said != null && level == null) {
            draft.refuse("level-unknown", LEVEL, said, "one of " + FigureWords.LEVELS.allowed());
        }
        return level;
    }

    private String called(String name) {
        return name == null ? "" : "; called " + name + " is " + register.called(edition, name);
    }

    /**
     * Figures are kept by code and period alone, so a code has to mean the same unit on the period's last
     * day; else the figure would show at another one.
     */
    void checkPeriod(Draft draft, Unit unit, Period period) {
        EditionId then = register.inForce(period.last());
        Unit other = register.find(then, unit.code().value()).orElse(null);
        if (other == null || !other.names().vi().equals(unit.names().vi())) {
            draft.refuse(
                    "unit-not-of-period",
                    NAME,
                    unit.names().vi(),
                    "a unit of edition " + then + ", in force at the end of " + period.code() + "; there " + unit.code()
                            + " means "
                            + (other == null ? "no unit" : other.names().vi()));
        }
    }
}
