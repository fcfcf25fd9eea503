/**
 * The legend counts: how many units each class has, and each kind of absence; the counts add up to all units.
 *
 * Hover or focus lights one class up on the map. In status mode a unit whose value is zero stays under its status and is
 * counted once more in words; by value, zero is a class of its own.
 */
import { el, icon, redraw } from '../dom.js';
import { date, unitName } from '../format.js';
import { t } from '../i18n.js';
import { swatch } from '../layers/patterns.js';
import { earlierDay, levelName } from '../resolve.js';
import { coming } from './problems.js';

/** Draws the legend of `view.legend` ({entries, total, zeros}); null while the units are on their way. */
export function drawLegend(region, view, acts) {
  const { legend, choice } = view;
  redraw(region,
    el('h2', {}, t('legend'), legend && el('span', {}, t('legend.total', { n: legend.total, level: t(`level.${levelName(view.level, view.edition)}.plural`) }))),
    legend
      ? el('ul', { class: 'entries' }, legend.entries.map((entry) => line(entry, acts)))
      : coming(view, ['targets', 'shapes', 'units', 'earlier'], 4),
    legend && choice.mode === 'status' && legend.zeros > 0 && el('p', { class: 'note' }, t('legend.zeros', { n: legend.zeros })),
    legend && choice.mode !== 'status' && legend.unit && el('p', { class: 'note' }, t(noteOf(choice), { unit: unitName(legend.unit), since: date(earlierDay(view)) })),
    levelName(view.level, view.edition) === 'group' && el('p', { class: 'note' }, t('legend.groups')),
    view.target && !view.target.levels.length && el('p', { class: 'note' }, t('legend.provinceOnly')));
}

function noteOf({ mode, classes }) {
  if (mode !== 'value') return `maps.${mode}.${classes}`;
  return classes === 'plan' ? 'legend.breaks' : `maps.value.${classes}`;
}

function line({ id, text, fill, symbol, count }, acts) {
  const light = (on) => acts.highlight(on ? id : null);
  return el('li', {
    class: 'entry', tabindex: '0', data: { key: `legend-${id}`, legend: id, count: String(count) },
    on: { mouseenter: () => light(true), mouseleave: () => light(false), focus: () => light(true), blur: () => light(false) },
  }, swatch(fill), symbol && icon(symbol, `ink-${id}`), el('span', { class: 'entry-text' }, text), el('b', {}, String(count)));
}
