/**
 * What a choice means, given the plan and its editions: nothing here remembers or draws.
 *
 * A choice may be open (edition "by date", a level the target does not have); a view is complete.
 */

/** Finest first: the target worth showing on a first visit is the one measured closest to the ground. */
const FINEST_FIRST = ['plot', 'village', 'commune', 'district'];

/** The edition in force at an ISO date; the first one for dates before all of them. */
export function editionAt(editions, date) {
  const inForce = editions.filter((e) => e.validFrom <= date && (e.validTo === null || date <= e.validTo));
  return inForce.at(-1) ?? editions[0];
}

/** The levels one can choose: those the target is measured at. */
export function levelsOf(target) {
  return target?.levels?.length ? target.levels : ['district', 'commune'];
}

/** The chosen level where the target has it, else the finest it has. */
export function levelFor(wanted, target) {
  const levels = levelsOf(target);
  return levels.includes(wanted) ? wanted : levels.at(-1);
}

/** How a level is called in an edition: without districts, groups of communes still report under the old names. */
export function levelName(level, edition) {
  return level === 'district' && edition.districts === 0 ? 'group' : level;
}

/** The target to open with: mapped, with a value, measured as close to the ground as any. */
export function firstTarget(targets) {
  const mapped = targets.filter((target) => target.levels.length > 0);
  const valued = mapped.filter((target) => target.value !== null);
  const rank = (target) => {
    const place = FINEST_FIRST.indexOf(target.spatialLevel);
    return (place < 0 ? FINEST_FIRST.length : place) * 2 + (target.kind === 'level' ? 0 : 1);
  };
  return [...(valued.length ? valued : mapped)].sort((a, b) => rank(a) - rank(b))[0] ?? targets[0];
}

/** `why` of the choice taken apart: whose number is asked about; code null means the province. */
export function whyOf(choice) {
  if (!choice.why) return null;
  const [target, code = null] = choice.why.split('@');
  return { target, code };
}

/**
 * The view of a choice: every open choice closed, and the rows that the units are painted from.
 *
 * @param view the choice and the answers so far; plan and editions must have come, the others may be null
 */
export function resolve(view) {
  const { plan, editions, targets } = view;
  const date = view.choice.date ?? plan.defaultDate;
  const inForce = editionAt(editions, date);
  const edition = editions.find(({ id }) => id === view.choice.edition) ?? inForce;
  const target = targets ? targets.find(({ id }) => id === view.choice.target) ?? firstTarget(targets) : null;
  const level = levelFor(view.choice.level, target);
  const choice = { ...view.choice, date, target: target?.id ?? view.choice.target };
  return { ...view, choice, inForce, edition, target, level, rows: rowsOf(target, view) };
}

/** The day from which the map counts changes: the plan's first one where none is chosen. */
export function earlierDay({ choice, plan }) {
  return choice.since ?? plan.firstDate;
}

/** The day that is seen, or the plan's last where that is earlier: its figures, and what is assumed of it, end there. */
export function dayOfPlan({ choice, plan }) {
  return choice.date < plan.to ? choice.date : plan.to;
}

/** A target that is measured for the whole province only does not apply to any unit, and every unit says so. */
function rowsOf(target, { shapes, units }) {
  if (!target || !shapes) return null;
  return target.levels.length ? units : provinceOnlyRows(shapes);
}

const provinceOnly = new WeakMap();

/** The same rows for the same boundaries, so that nothing is drawn twice. */
function provinceOnlyRows(shapes) {
  if (!provinceOnly.has(shapes)) {
    provinceOnly.set(shapes, shapes.features.map(({ properties }) =>
      ({ ...properties, value: null, status: 'not-applicable', noData: 'not-applicable' })));
  }
  return provinceOnly.get(shapes);
}
