/**
 * How each unit of the choropleth looks, and the legend that counts the same looks: pure, drawn elsewhere.
 */
import { breaksOf, CLASS_COUNT, classOf } from '../classes.js';
import { number, quantity } from '../format.js';
import { nameOf, t } from '../i18n.js';
import { ABSENT, countByStatus, STATUS_ICONS, STATUSES } from '../status.js';
import { fillOf } from './patterns.js';

/** Digits after the point in class limits: they are rounded to three significant digits already. */
const LIMIT_DECIMALS = 2;

/**
 * The map of one target: `looks` (code -> fill, label, data) and `legend`.
 *
 * @param mode `status` or `value`
 */
export function choropleth(target, rows, mode) {
  const breaks = mode === 'value' ? breaksOf(target, rows) : null;
  const looks = new Map(rows.map((row) => [row.code, look(row, target, breaks)]));
  const legend = { total: rows.length, zeros: rows.filter((row) => row.noData === 'zero').length, unit: target.unit };
  legend.entries = breaks ? valueEntries(rows, looks, breaks) : statusEntries(countByStatus(rows));
  return { looks, legend };
}

function look(row, target, breaks) {
  const data = { status: row.status };
  if (row.noData) data.noData = row.noData;
  if (breaks) data.class = valueClass(row, breaks);
  data.legend = data.class ?? row.status;
  const fill = breaks && !STATUS_ICONS[data.class] ? `var(--class-${data.class})` : fillOf(data.legend);
  return { fill, label: label(row, target), data };
}

/** Class number as text, or the kind of absence; zero is one of them. */
function valueClass(row, breaks) {
  if (row.noData === 'zero') return 'zero';
  if (row.value === null) return ABSENT.includes(row.noData) ? row.noData : 'no-data';
  return String(classOf(row.value, breaks));
}

function label(row, target) {
  const value = row.value === null ? null : quantity(row.value, target.unit, target.decimals);
  const made = row.illustrative && value ? t('illustrative') : null;
  return [nameOf(row), value, t(`status.${row.status}`), made].filter(Boolean).join(' · ');
}

/** The entries of a value map: all classes, also empty ones, unless no unit has a value at all. */
function valueEntries(rows, looks, breaks) {
  const counts = new Map();
  for (const { data } of looks.values()) counts.set(data.class, (counts.get(data.class) ?? 0) + 1);
  const classes = Array.from({ length: CLASS_COUNT }, (_, i) => String(CLASS_COUNT - i)).map((id) => ({
    id, text: classText(Number(id), breaks), fill: `var(--class-${id})`, count: counts.get(id) ?? 0,
  }));
  const absent = STATUSES.filter((kind) => counts.has(kind)).map((kind) => statusEntry(kind, counts.get(kind)));
  return classes.some(({ count }) => count > 0) ? [...classes, ...absent] : absent;
}

/** The entries of a status map: one per status that occurs. */
function statusEntries(counts) {
  return [...counts].map(([status, count]) => statusEntry(status, count));
}

function statusEntry(status, count) {
  return { id: status, text: t(`status.${status}`), fill: fillOf(status), symbol: STATUS_ICONS[status], count };
}

/** The text of class 1..5 between its breaks. */
function classText(index, breaks) {
  const low = index > 1 ? number(breaks[index - 2], LIMIT_DECIMALS) : null;
  const high = index <= breaks.length ? number(breaks[index - 1], LIMIT_DECIMALS) : null;
  if (low === null) return t('class.below', { high });
  return high === null ? t('class.from', { low }) : t('class.between', { low, high });
}
