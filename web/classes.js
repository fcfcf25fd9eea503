/**
 * Five classes of values for one target, with their breaks at what the plan asks.
 *
 * The reader should see at once who is past the threshold, so a break always lies on it; the others lie at the pace
 * cut-offs of the plan (60 % and 95 % of the threshold) or, for a total shared out over units, around the even share.
 */

import { statisticalBreaks } from './breaks.js';
import { DIVERGING } from './figures.js';

/** Pace cut-offs of the plan: below 60 % limited, below 95 % to accelerate. */
const LIMITED = 0.6;
const ON_TRACK = 0.95;

export const CLASS_COUNT = 5;

/**
 * The breaks of a map of numbers, in the target's unit of measure.
 *
 * @param choice its mode, and its way to make classes; the plan's way puts a break at zero, where the target is met or
 *     nothing changed, and others at 5 and 40 % of the target on either side, as far as the pace cut-offs lie from it
 */
export function breaksFor(target, rows, { mode, classes }) {
  const shown = rows.map((row) => row.shown).filter((value) => value !== null);
  if (classes !== 'plan') return statisticalBreaks(classes, shown, CLASS_COUNT);
  return DIVERGING.includes(mode) ? breaksAroundZero(target, rows) : breaksOf(target, rows);
}

function breaksAroundZero(target, rows) {
  const [near, far] = [1 - ON_TRACK, 1 - LIMITED].map((share) => short(share * measureOf(target, rows)));
  return [-far, -near, 0, near];
}

function measureOf(target, rows) {
  const asked = Math.abs(target.low) || 1;
  return isRate(target) ? asked : asked / Math.max(1, rows.length);
}

/** Units of measure whose value compares with the province's threshold as it stands, whatever the size of the unit. */
function isRate(target) {
  return /^percent|^per_|_per_/.test(target.unit);
}

/**
 * The four breaks between five classes, ascending, in the target's unit of measure.
 *
 * @param rows the units' values; only counted for totals, where the even share of the province's target is the measure
 */
export function breaksOf(target, rows) {
  const low = target.low ?? 0;
  const high = target.high ?? low;
  if (low === 0 && high === 0) return [1, 2, 3, 5];
  if (target.direction === 'band') return bandBreaks(low, high);
  if (isRate(target)) return rateBreaks(target, low, high);
  return totalBreaks(low / Math.max(1, rows.length));
}

function bandBreaks(low, high) {
  const width = high > low ? high - low : Math.max(1, low * 0.05);
  return [low - width, low, high, high + width];
}

function rateBreaks(target, low, high) {
  if (target.direction === 'down') return [low * LIMITED, low * ON_TRACK, low, low / ON_TRACK].map(short);
  const top = high > low ? high : null;
  return top ? [low * LIMITED, low * ON_TRACK, low, top].map(short) : [low * LIMITED, low * 0.8, low * ON_TRACK, low].map(short);
}

function totalBreaks(evenShare) {
  return [0.25, 0.5, 1, 2].map((times) => short(evenShare * times));
}

/** Three significant digits: a legend is read, not calculated with. The threshold itself has no more in any plan. */
function short(value) {
  return Number(value.toPrecision(3));
}

/** The class 1..5 of a value: a value on a break belongs to the class above it. */
export function classOf(value, breaks) {
  return 1 + breaks.filter((limit) => value >= limit).length;
}
