/**
 * How each unit of the choropleth looks, and the legend that counts the same looks: pure, drawn elsewhere.
 */
import { breaksFor, classOf } from '../classes.js';
import { DIVERGING } from '../figures.js';
import { number, quantity } from '../format.js';
import { nameOf, t } from '../i18n.js';
import { ABSENT, countByStatus, STATUS_ICONS, STATUSES } from '../status.js';
import { fillOf } from './patterns.js';

/** Digits after the point in class limits: they are rounded to three significant digits already. */
const LIMIT_DECIMALS = 2;

/**
 * The map of one target: `looks` (code -> fill, label, data) and `legend`.
 *
 * @param rows with `shown`, the number a unit is coloured by (`figures.js`)
 * @param choice its mode and its way to make classes
 */
export function choropleth(target, rows, choice) {
  const breaks = choice.mode === 'status' ? null : breaksFor(target, rows, choice);
  const looks = new Map(rows.map((row) => [row.code, look(row, target, breaks, choice.mode)]));
  const legend = { total: rows.length, zeros: rows.filter((row) => row.noData === 'zero').length, unit: target.unit };
  legend.entries = breaks ? valueEntries(looks, breaks, choice.mode) : statusEntries(countByStatus(rows));
  return { looks, legend };
}

function look(row, target, breaks, mode) {
  const data = { status: row.status };
  if (row.noData) data.noData = row.noData;
  if (breaks) data.class = valueClass(row, breaks, mode);
  data.legend = data.class ?? row.status;
  const fill = breaks && !STATUS_ICONS[data.class] ? classFill(data.class, breaks, mode) : fillOf(data.legend);
  return { fill, label: label(row, target, mode), data };
}

/** Class number as text, or the kind of absence; zero is one of them. */
function valueClass(row, breaks, mode) {
  if (row.noData === 'zero' && !DIVERGING.includes(mode)) return 'zero';
  if (row.shown === null) return ABSENT.includes(row.noData) ? row.noData : 'no-data';
  return String(classOf(row.shown, breaks));
}

/** Numbers around zero have a ramp of their own; few classes are spread over the whole of either. */
function classFill(id, breaks, mode) {
  const step = breaks.length ? 1 + Math.round((4 * (id - 1)) / breaks.length) : 3;
  return `var(--${DIVERGING.includes(mode) ? 'side' : 'class'}-${step})`;
}

/** A difference with its sign. */
function difference(shown, target, mode) {
  if (!DIVERGING.includes(mode) || shown === null) return null;
  return `${t(`mode.${mode}`)} ${shown > 0 ? '+' : ''}${quantity(shown, target.unit, LIMIT_DECIMALS)}`;
}

function label(row, target, mode) {
  const value = row.value === null ? null : quantity(row.value, target.unit, target.decimals);
  const made = row.illustrative && value ? t('illustrative') : null;
  return [nameOf(row), value, difference(row.shown, target, mode), t(`status.${row.status}`), made].filter(Boolean).join(' · ');
}

/** The entries of a value map: all classes, also empty ones, unless no unit has a value at all. */
function valueEntries(looks, breaks, mode) {
  const counts = new Map();
  for (const { data } of looks.values()) counts.set(data.class, (counts.get(data.class) ?? 0) + 1);
  const classes = Array.from({ length: breaks.length + 1 }, (_, i) => String(breaks.length + 1 - i)).map((id) => ({
    id, text: classText(Number(id), breaks), fill: classFill(id, breaks, mode), count: counts.get(id) ?? 0,
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

/** The text of a class between its breaks. */
function classText(index, breaks) {
  const low = index > 1 ? number(breaks[index - 2], LIMIT_DECIMALS) : null;
  const high = index <= breaks.length ? number(breaks[index - 1], LIMIT_DECIMALS) : null;
  if (low === null && high === null) return t('maps.one');
  if (low === null) return t('class.below', { high });
  return high === null ? t('class.from', { low }) : t('class.between', { low, high });
}
