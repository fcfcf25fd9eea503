/**
 * The plan's definitions, and the formulas that say how far a target is.
 *
 * <p>A {@link vn.mauson.plan.Target} is one number that the plan sets for an {@link
 * vn.mauson.plan.Indicator}; an {@link vn.mauson.plan.Observation} is one figure of it for a unit and a
 * period. A {@link vn.mauson.plan.Reading} is what the figures tell on a day, an {@link
 * vn.mauson.plan.Assessment} how the target stands then.
 *
 * <p>It demands that figures are finite and in the target's unit of measure, and that shares are of one
 * edition's units. It guarantees that every answer is a status with the numbers put in, or one of four
 * reasons why there is none; that a falling target is judged as the mirror of a rising one; that no unit of
 * measure changes a status; and that nothing is called missed for want of a figure. Pure: no clock, no
 * file, no locale.
 *
 * <p>Symbols: y0 the baseline on the day {@code from}, yT the target on the day {@code to}, y the value, d
 * +1 where more is better and −1 where less is, φ the share of the target expected by the value's day, P
 * the pace, τ the tolerance, s = d·(y − yT).
 *
 * <ol>
 *   <li>Pick the figures that answer ({@link vn.mauson.plan.Values}): inside the plan's year, not after the
 *       day, never a planned figure. Flows add up from the first day without a gap; of levels the latest
 *       counts.
 *   <li>If there is none, say which of the four absences it is.
 *   <li>Make y, yT and y0 from the figures, as the target's kind says: a share of units becomes a number of
 *       units, a band the distance to it, a pair of years a change.
 *   <li>Judge them by a rule: the way gone from the baseline, a sum, a ceiling, a hold, a change, or, with
 *       nothing to tell a way from, the bare attainment. Compare at the target's own decimals.
 *   <li>Close the year: from the last day on a target is met or missed, if there is a figure of that day.
 * </ol>
 *
 * <p>Limits: a pace is linear between milestones, so a season must be given as {@link
 * vn.mauson.plan.Phasing}; statuses are never averaged over targets; a reading without a baseline is not
 * progress, whatever its size.
 *
 * <p>Sources: the cut-offs are named in {@link vn.mauson.plan.Pace}. P is the projection test of the United
 * Nations' progress chart (does the way gone, carried on, arrive in time?), written so that it also works
 * for falling, zero and within-year targets.
 */
package vn.mauson.plan;
