/**
 * The legend counts: how many units each class has, and each kind of absence; the counts add up to all units.
 *
 * Hover or focus lights one class up on the map. In status mode a unit whose value is zero stays under its status and is
 * counted once more in words; by value, zero is a class of its own.
 */
import { el, icon, redraw, skeleton } from '../dom.js';
import { number, unitName } from '../format.js';
import { t } from '../i18n.js';
import { fillOf, swatch } from '../layers/patterns.js';
import { STATUS_ICONS } from '../status.js';

/** Draws the legend of `view.legend` ({entries, total, zeros}); null while the units are on their way. */
export function drawLegend(region, view, acts) {
  const { legend, choice } = view;
  redraw(region,
    el('h2', {}, t('legend'), legend && el('span', {}, t('legend.total', { n: legend.total, level: t(`level.${view.level}.plural`) }))),
    legend ? el('ul', { class: 'entries' }, legend.entries.map((entry) => line(entry, acts))) : skeleton(4),
    legend && choice.mode === 'status' && legend.zeros > 0 && el('p', { class: 'note' }, t('legend.zeros', { n: legend.zeros })),
    legend && choice.mode === 'value' && legend.unit && el('p', { class: 'note' }, t('legend.breaks', { unit: unitName(legend.unit) })),
    view.target && !view.target.levels.length && el('p', { class: 'note' }, t('legend.provinceOnly')));
}

function line({ id, text, fill, symbol, count }, acts) {
  const light = (on) => acts.highlight(on ? id : null);
  return el('li', {
    class: 'entry', tabindex: '0', data: { key: `legend-${id}`, legend: id, count: String(count) },
    on: { mouseenter: () => light(true), mouseleave: () => light(false), focus: () => light(true), blur: () => light(false) },
  }, swatch(fill), symbol && icon(symbol, `ink-${id}`), el('span', { class: 'entry-text' }, text), el('b', {}, String(count)));
}

/** The entries of a status map: one per status that occurs. */
export function statusEntries(counts) {
  return [...counts].map(([status, count]) => ({ id: status, text: t(`status.${status}`), fill: fillOf(status), symbol: STATUS_ICONS[status], count }));
}

/** The text of class 1..5 between its breaks. */
export function classText(index, breaks, decimals) {
  const low = index > 1 ? number(breaks[index - 2], decimals) : null;
  const high = index <= breaks.length ? number(breaks[index - 1], decimals) : null;
  if (low === null) return t('class.below', { high });
  return high === null ? t('class.from', { low }) : t('class.between', { low, high });
}
