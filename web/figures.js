/**
 * What a map of numbers shows of each unit: its value, what it lacks to its own target, or what changed since a day.
 *
 * All are in the target's unit of measure; a difference of percentages is in percentage points.
 */

/** Modes whose numbers lie around zero. */
export const DIVERGING = ['gap', 'change'];

/**
 * The rows of a map with the number it is coloured by as `shown`, null where there is none.
 *
 * @param mode `status`, `value`, `gap` (value minus target) or `change` (value minus the value of the `earlier` rows)
 */
export function shownRows(rows, mode, earlier) {
  const before = new Map((earlier ?? []).map((row) => [row.code, row.value]));
  return rows.map((row) => ({ ...row, shown: shown(row, mode, before.get(row.code) ?? null) }));
}

function shown({ value, target }, mode, before) {
  if (!DIVERGING.includes(mode)) return value;
  return difference(value, mode === 'gap' ? target ?? null : before);
}

function difference(value, from) {
  return value === null || from === null ? null : value - from;
}
