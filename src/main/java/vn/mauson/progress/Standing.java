package vn.mauson.progress;

import vn.mauson.pack.Unit;
import vn.mauson.plan.Assessment;
import vn.mauson.plan.Target;

/**
 * How a target stands for a unit.
 *
 * @param plan the target with the province's number
 * @param figure what is known, with the number that holds for the unit
 */
public record Standing(Target plan, Unit unit, Figure figure, Assessment assessment) {}
