/**
 * Numbers, dates and quantities as the reader writes them: 64,6 %, 9.000 ha, 31/12/2024.
 *
 * Units of measure are the closed list of `unit.*` texts; an unknown unit is a missing text and says so.
 */
import { language, t } from './i18n.js';

const NO_BREAK = '\u00a0';
const LOCALES = { vi: 'vi-VN', en: 'en-GB' };

const formats = new Map();

/** A plain number with the language's separators; at most `decimals` digits after the point, none padded below it. */
export function number(value, decimals = 1) {
  return format(LOCALES[language()], decimals).format(value);
}

/** Formats are slow to make and two hundred labels need one at once. */
function format(locale, decimals) {
  const key = `${locale} ${decimals}`;
  if (!formats.has(key)) formats.set(key, new Intl.NumberFormat(locale, { maximumFractionDigits: decimals, signDisplay: 'negative' }));
  return formats.get(key);
}

/** A number with its unit of measure, never separated by a line break. */
export function quantity(value, unit, decimals = 1) {
  return number(value, decimals) + NO_BREAK + unitName(unit);
}

/** The short name of a unit of measure: `percent_of_grdp` becomes "%". */
export function unitName(unit) {
  return unit ? t(`unit.${unit}`) : '';
}

/** What a target asks: one number, a range with an en dash, "about" where the text of the plan says so. */
export function goal(target, decimals = target.decimals ?? 1) {
  const low = target.target ?? target.low;
  if (low === null || low === undefined) return '';
  const ranged = target.high !== null && target.high !== undefined && target.high !== low && !hasOwnTarget(target);
  const asked = ranged ? `${number(low, decimals)}–${number(target.high, decimals)}` : number(low, decimals);
  return (target.about ? `${t('goal.about')} ` : '') + asked;
}

/** A unit's allocated share replaces the range of the whole province. */
function hasOwnTarget(target) {
  return target.target !== null && target.target !== undefined && target.target !== target.low;
}

/** Value, or the dash that stands for an absent one; the kind of absence is said beside it. */
export function valueOrDash(row, decimals = row.decimals ?? 1) {
  return row.value === null || row.value === undefined ? '–' : number(row.value, decimals);
}

/** A share between 0 and 1 as a percentage. */
export function percent(share, decimals = 0) {
  return number(share * 100, decimals) + NO_BREAK + '%';
}

/** An ISO date as day/month/year in both languages. */
export function date(iso) {
  const [year, month, day] = iso.split('-');
  return `${day}/${month}/${year}`;
}

/** An edition of units as readers know it: how many there were, and since when. */
export function editionName({ communes, validFrom }) {
  const [year, month] = validFrom.split('-');
  return t('edition.name', { n: communes, from: `${Number(month)}/${year}` });
}

/** A reporting period (`2024`, `2024-H1`, `2024-09`, `2021-2025`, `2024-09-30`, ...) in words. */
export function period(code) {
  if (/^\d{4}-\d{2}-\d{2}$/.test(code)) return date(code);
  const [first, second] = code.split('-');
  if (!second) return first.startsWith('c') ? t('period.about', { year: first.slice(1) }) : first;
  if (/^\d{4}$/.test(second)) return `${first}–${second}`;
  if (/^\d{2}$/.test(second)) return `${second}/${first}`;
  const [, kind, count] = /^([A-Za-z]*?)(\d*)$/.exec(second.replace(/^(\d+)M$/, 'M$1')) ?? [null, second, ''];
  return t(`period.${kind}`, { year: first, n: count });
}
