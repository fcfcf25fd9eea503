/**
 * The statuses a target or unit can have, in the order of the legend, each with its symbol.
 *
 * Colours live in `style.css` as `--<status>` (areas) and `--<status>-ink` (text, 4.5:1 on its ground); patterns in
 * `layers/patterns.js`. Absence is a status too: three kinds of it, each with its own symbol.
 */

/** Status -> lucide icon, in legend order: from good to bad, then what cannot be judged. */
export const STATUS_ICONS = {
  'met': 'check',
  'on-track': 'arrow-right',
  'within': 'equal-approximately',
  'accelerate': 'chevrons-right',
  'limited': 'contrast',
  'not-met': 'circle-dashed',
  'deteriorating': 'arrow-down',
  'breach': 'triangle-alert',
  'missed': 'x',
  'too-early': 'clock',
  'not-yet-due': 'clock',
  'zero': 'circle',
  'no-data': 'minus',
  'not-applicable': 'slash',
};

export const STATUSES = Object.keys(STATUS_ICONS);

/** The kinds of absence: no figure stands behind them. */
export const ABSENT = ['not-yet-due', 'no-data', 'not-applicable'];

/** Worst first, as a planner reads a list of gaps; what cannot be judged comes last. */
export const WORST_FIRST = ['missed', 'breach', 'deteriorating', 'limited', 'not-met', 'accelerate', 'within',
  'on-track', 'met', 'too-early', 'not-yet-due', 'no-data', 'not-applicable'];

/** How many rows have each status, as a Map in legend order without empty statuses. */
export function countByStatus(rows) {
  const counts = new Map(STATUSES.map((status) => [status, 0]));
  for (const row of rows) counts.set(row.status, (counts.get(row.status) ?? 0) + 1);
  return new Map([...counts].filter(([, count]) => count > 0));
}
