/**
 * The chosen target beside the map: its numbers for the province and the list of units, worst first.
 *
 * The list is the map in words: the same units, values and statuses, for those who read rather than look.
 */
import { el, redraw } from '../dom.js';
import { date, number, quantity, unitName, valueOrDash } from '../format.js';
import { named, nameOf, t } from '../i18n.js';
import { WORST_FIRST } from '../status.js';
import { badge, closeButton, facts, illustrativeTag, source, verbatim, whyButton } from './parts.js';
import { bar, numbersUnder } from './bar.js';
import { coming } from './problems.js';

/** Draws the card of `view.target` and the units of `view.rows`. */
export function drawTarget(region, view, acts) {
  const { target, rows } = view;
  redraw(region,
    el('div', { class: 'panel-head' },
      el('div', {}, el('h2', {}, named(target.names)), el('p', {}, t('target.clause', { clause: target.clause }))),
      closeButton(acts, 'target')),
    el('div', { class: 'panel-body', data: { scroll: 'detail' } },
      el('section', { class: 'figure' },
        el('p', { class: 'row-state' }, badge(target.status), target.illustrative && illustrativeTag()),
        bar(target), numbersUnder(target), known(target),
        target.value !== null && whyButton('why-target', () => acts.choose({ why: target.id }), true)),
      el('section', {}, el('h3', {}, t('target.units'), rows && el('span', {}, String(rows.length))),
        rows ? unitList(rows, target, acts) : coming(view, ['shapes', 'units'], 8))));
}

function known(target) {
  const has = (value) => value !== null && value !== undefined;
  const inUnit = (value, decimals = target.decimals) => has(value) && quantity(value, target.unit, decimals);
  return facts([
    [t('fact.valueDate'), target.valueDate && date(target.valueDate)],
    [t('fact.baseline'), target.completion === null && inUnit(target.baseline)],
    [t('fact.pace'), has(target.pace) && number(target.pace, 2)],
    [t('fact.projection'), target.expected < 1 && inUnit(target.projection)],
    [t('fact.needed'), inUnit(target.neededPerMonth, 2)],
    [t('fact.counted'), target.counted && t('fact.counted.text', target.counted)],
    [t('fact.note'), verbatim(target.note)],
    [t('gate.source'), source(target.source)],
  ]);
}

function unitList(rows, target, acts) {
  if (!target.levels.length) return el('p', { class: 'note' }, t('legend.provinceOnly'));
  const rank = (row) => WORST_FIRST.indexOf(row.status);
  const sorted = [...rows].sort((a, b) => rank(a) - rank(b) || (a.completion ?? a.value ?? 0) - (b.completion ?? b.value ?? 0));
  return el('ul', { class: 'units' }, sorted.map((row) => el('li', {}, el('button', {
    type: 'button', class: 'unit-line', data: { key: `unit-${row.code}` }, on: { click: () => acts.openUnit(row.code) },
  }, el('span', {}, nameOf(row)),
  el('span', { class: 'unit-value' }, el('b', {}, valueOrDash(row, target.decimals)), asked(row, target)), badge(row.status)))));
}

function asked(row, target) {
  return row.target === null || row.target === undefined ? '' : ` / ${number(row.target, target.decimals)} ${unitName(target.unit)}`;
}
