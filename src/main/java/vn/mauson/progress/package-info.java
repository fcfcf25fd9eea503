/**
 * Figures and targets become status, projection and trace, and are answered as JSON.
 *
 * <ol>
 *   <li>a {@link vn.mauson.progress.FigureSource} finds what is known of a target for a unit on a day:
 *       reported figures from the store, or figures computed from plots and roads, each with its
 *       {@link vn.mauson.progress.Evidence};
 *   <li>{@link vn.mauson.plan.Progress} judges it;
 *   <li>{@link vn.mauson.progress.Board} answers both together, for the province, for every unit of a
 *       level, and for every target of a unit;
 *   <li>the controllers write that as the contract's JSON, and as a trace that names every input.
 * </ol>
 *
 * <p>A figure of the province is counted in the edition that was in force when the plan began, because
 * the plan's numbers were set for that one; a figure of a unit in the edition asked for. After the
 * plan's last day its figures are those of its last day.
 */
package vn.mauson.progress;
