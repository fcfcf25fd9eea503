/**
 * The progress bar: where we are, where we should be today, the target. Three marks, always with their numbers.
 *
 * The target stands at four fifths of the width in every bar, so that a column of bars reads like one chart; a value far
 * beyond it runs to the end. A band is drawn as a zone with the value as a point.
 */
import { el } from '../dom.js';
import { goal, quantity, unitName } from '../format.js';
import { t } from '../i18n.js';

/** Place of the target on the bar, as a share of its width. */
const GOAL_PLACE = 0.8;

/** A band takes the middle third; a band's width lies on either side. */
const BAND = { from: 1 / 3, to: 2 / 3 };

/** Shares of the bar's width: `now`, `today` and `goal` (null when unknown), or `now` with a `zone`. */
export function marksOf(row) {
  if (row.direction === 'band' && row.low !== null && row.high !== null && row.high > row.low) return bandMarks(row);
  const done = row.completion ?? row.attainment;
  const hasPace = row.completion !== null && row.completion !== undefined;
  return {
    now: done === null || done === undefined ? null : clamp(done * GOAL_PLACE),
    today: hasPace && row.expected !== null && row.expected < 1 ? clamp(row.expected * GOAL_PLACE) : null,
    goal: GOAL_PLACE,
  };
}

function bandMarks({ value, low, high }) {
  const place = (y) => BAND.from + ((y - low) / (high - low)) * (BAND.to - BAND.from);
  return { now: value === null ? null : clamp(place(value)), today: null, goal: null, zone: BAND };
}

function clamp(share) {
  return Math.min(1, Math.max(0, share));
}

/** The bar of one target of one unit; said in words for those who do not see it. */
export function bar(row) {
  const { now, today, goal: end, zone } = marksOf(row);
  const at = (share) => ({ left: `${(share * 100).toFixed(1)}%` });
  return el('div', { class: `bar ground-${row.status}`, role: 'img', 'aria-label': inWords(row) },
    zone && el('i', { class: 'zone', style: { ...at(zone.from), width: `${(zone.to - zone.from) * 100}%` } }),
    now !== null && !zone && el('i', { class: 'fill', style: { width: `${(now * 100).toFixed(1)}%` } }),
    now !== null && zone && el('i', { class: 'point', style: at(now) }),
    today !== null && el('i', { class: 'today', style: at(today) }),
    end !== null && el('i', { class: 'goal', style: at(end) }));
}

/** The three numbers under a bar, in words. */
export function numbersUnder(row) {
  const shown = [];
  if (row.completion !== null && row.baseline !== null && row.baseline !== undefined) {
    shown.push(['start', quantity(row.baseline, row.unit, row.decimals)]);
  }
  if (row.value !== null && row.value !== undefined) shown.push(['now', quantity(row.value, row.unit, row.decimals)]);
  if (row.expectedValue !== null && row.expectedValue !== undefined && row.expected < 1) {
    shown.push(['today', quantity(row.expectedValue, row.unit, row.decimals)]);
  }
  shown.push(['goal', `${goal(row)} ${unitName(row.unit)}`]);
  const line = ([mark, text]) => el('li', { class: `mark-${mark}` }, `${t(`bar.${mark}`)} `, el('b', {}, text));
  return el('ul', { class: 'marks' }, shown.map(line));
}

function inWords(row) {
  const absent = row.value === null || row.value === undefined;
  const now = absent ? t(`status.${row.noData ?? 'no-data'}`) : quantity(row.value, row.unit, row.decimals);
  return t('bar.words', { now, goal: `${goal(row)} ${unitName(row.unit)}`, status: t(`status.${row.status}`) });
}
