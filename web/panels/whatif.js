/**
 * The mode of assumptions: roads taken as paved and plots as planted, what the official indicators then become, and the
 * list of the cheapest missing links to start from. Loaded when the mode is first opened.
 *
 * The map and its caption show the indicators under the assumption; lists and cards beside them stay the record's.
 */
import { api } from '../api.js';
import { el, icon, redraw } from '../dom.js';
import { number, quantity } from '../format.js';
import { named, nameOf, t } from '../i18n.js';
import { nearest } from '../layers/assumed.js';
import { idsOf, marked, markOf, marksIn } from '../marks.js';
import { badge, closeButton, illustrativeTag, pair, pairs } from './parts.js';
import { coming, hasFailed } from './problems.js';

export { AssumedLayer } from '../layers/assumed.js';

export const sheet = 'panels/whatif.css';

const DECIMALS = 2;

/** The indicators under the assumption; nothing while nothing is marked. The last answer stays until the next is there. */
export function needs({ choice: { whatif, date }, edition }) {
  const { roads, plots } = idsOf(whatif);
  if (!roads.length && !plots.length) return {};
  const load = () => api.whatIf({ roads, plots, edition: edition.id, asOf: date });
  return { assumed: [edition.id, `${date} ${whatif}`, load] };
}

const painted = new WeakMap();

/** The view with the shown target and its units as they would be; the same rows for the same answers. */
export function assume(view) {
  const { assumed, target, rows, level } = view;
  const change = assumed?.targets.find(({ after }) => after.id === target?.id);
  if (!change || !rows) return view;
  if (painted.get(rows)?.change !== change) painted.set(rows, { change, target: { ...change.after, assumed: true }, rows: after(rows, change, level) });
  return { ...view, target: painted.get(rows).target, rows: painted.get(rows).rows };
}

function after(rows, change, level) {
  const changed = new Map(changedAt(change, level).map((unit) => [unit.after.code, unit.after]));
  return rows.map((row) => ({ ...row, ...changed.get(row.code) }));
}

function changedAt({ units }, level) {
  return units.filter((unit) => unit.level === level);
}

/** Codes of the units of the shown level in which any target changes. */
export function changedCodes({ assumed, level }) {
  return [...new Set((assumed?.targets ?? []).flatMap((change) => changedAt(change, level)).map((unit) => unit.after.code))];
}

/** Marks the road or plot at a click, or takes its mark off; says so when there is none. */
export async function pick(click, view, acts) {
  try {
    const found = await nearest(click, view);
    if (found) acts.mark([markOf(found.layer, found.id)], !marksIn(view.choice.whatif).includes(markOf(found.layer, found.id)));
    else tell(t(view.choice.layers.includes('plots') ? 'whatif.nothing' : 'whatif.noRoad'));
  } catch (error) {
    tell(t('problem.failed', { what: t('whatif.pick') }) + ` ${error.detail || error.message}`);
  }
}

/** Until the banner is drawn again. */
function tell(text) {
  document.querySelector('.whatif-told').textContent = text;
}

/** The banner over the map. */
export function drawBanner(region, view, acts) {
  const { choice } = view;
  const marks = marksIn(choice.whatif);
  const open = choice.card && !choice.unit;
  const button = (key, act, attrs = {}) => el('button', { type: 'button', class: 'whatif-button', data: { key: `whatif-${key}` }, on: { click: act }, ...attrs }, t(`whatif.${key}`));
  redraw(region,
    el('p', {}, icon('flask-conical'), el('b', {}, t('whatif.banner'))),
    el('p', { class: 'whatif-told', role: 'status' }, marks.length ? summary(view) : !open && t('whatif.how')),
    el('p', { class: 'whatif-buttons' },
      !open && button('results', () => acts.choose({ card: 'whatif', unit: null, why: null })),
      marks.length > 0 && button('clear', () => acts.choose({ whatif: '' })),
      button('leave', () => acts.leaveWhatIf())));
}

function summary({ assumed, level, failed, choice }) {
  const { roads, plots } = idsOf(choice.whatif);
  const units = changedCodes({ assumed, level }).length;
  const known = assumed && !hasFailed({ failed }, 'assumed');
  return `${t('whatif.marked', { roads: roads.length, plots: plots.length })} ${known ? t('whatif.changed', { n: units, level: t(`level.${level}.plural`) }) : ''}`;
}

/** The panel: before and after, what is marked, what could be. */
export function draw(region, view, acts) {
  const marks = marksIn(view.choice.whatif);
  redraw(region,
    el('div', { class: 'panel-head' },
      el('div', {}, el('h2', {}, t('whatif')), el('p', {}, t('whatif.notOfficial'))),
      closeButton(acts, 'whatif')),
    el('div', { class: 'panel-body whatif', data: { scroll: 'whatif' } },
      marks.length ? results(view) : el('p', { class: 'note whatif-note' }, t('whatif.how')),
      marks.length > 0 && markedList(view, marks, acts),
      links(view, acts)));
}

function results(view) {
  const { assumed } = view;
  if (!assumed || hasFailed(view, 'assumed')) return coming(view, ['assumed'], 6);
  return [
    el('section', {}, el('h3', {}, t('whatif.indicators'), assumed.illustrative && illustrativeTag()),
      assumed.targets.map((change) => targetLine(change))),
    el('section', {}, el('h3', {}, t('whatif.units'), el('span', {}, String(changedCodes(view).length))),
      assumed.targets.map((change) => unitLines(change, view.level))),
    el('p', { class: 'note whatif-note' }, named(assumed.method)),
  ];
}

/** Before and after of the province; what stays the same says why. */
function targetLine({ before, after }) {
  const same = before.value === after.value;
  return el('div', { class: 'whatif-target', data: { target: after.id, before: before.value, after: after.value } },
    el('b', {}, named(after.names)),
    el('p', {}, valueOf(before), same ? null : [' → ', el('b', {}, valueOf(after))], same && ` · ${t('whatif.same')}`),
    el('p', {}, badge(before.status), before.status !== after.status && [' → ', badge(after.status)]),
    same && after.id === 'forest-cover-rate' && el('p', { class: 'note' }, t('whatif.cover')));
}

function valueOf({ value, unit, counted }) {
  if (value === null) return '–';
  return quantity(value, unit, DECIMALS) + (counted ? ` (${number(counted.k, 0)}/${number(counted.n, 0)})` : '');
}

function unitLines(change, level) {
  const units = changedAt(change, level);
  if (!units.length) return null;
  return [
    el('p', { class: 'whatif-note' }, named(change.after.names)),
    el('ul', { class: 'pairs whatif-units', data: { target: change.after.id } }, units.map(({ before, after }) => el('li', { data: { code: after.code } },
      el('span', {}, nameOf(after), el('small', {}, amounts(before, after, change.after))),
      el('span', { class: 'whatif-turn' }, before.status !== after.status && [badge(before.status), ' → '], badge(after.status))))),
  ];
}

function amounts(before, after, { unit }) {
  const shown = (row) => (row.value === null ? '–' : quantity(row.value, unit, DECIMALS));
  return `${shown(before)} → ${shown(after)}`;
}

function markedList({ assumed, choice }, marks, acts) {
  const { unread } = idsOf(choice.whatif);
  const roads = new Map(assumed?.roads.map((road) => [markOf('roads', road.id), road]));
  const plots = new Map(assumed?.plots.map((plot) => [markOf('plots', plot.id), plot]));
  const words = (mark) => {
    if (roads.has(mark)) return roadWords(roads.get(mark));
    if (plots.has(mark)) return plotWords(plots.get(mark));
    return [mark, [unread.includes(mark) && t('whatif.unread')]];
  };
  return el('section', {}, el('h3', {}, t('whatif.list'), el('span', {}, String(marks.length))),
    pairs(marks.map((mark) => {
      const [name, small, made] = words(mark);
      return pair([name, made && [' ', illustrativeTag()]], remover(mark, name, acts), small);
    })),
    el('p', { class: 'whatif-note' },
      el('button', { type: 'button', class: 'whatif-button', data: { key: 'whatif-clear-all' }, on: { click: () => acts.choose({ whatif: '' }) } }, t('whatif.clear')), ' ',
      el('button', { type: 'button', class: 'whatif-button', data: { key: 'whatif-link' }, on: { click: copyLink } }, t('whatif.link'))));
}

function roadWords({ id, names, km, wasPaved, illustrative }) {
  return [named(names), [id, t('gaps.km', { km: number(km, DECIMALS) }), wasPaved && t('whatif.wasPaved')], illustrative];
}

function plotWords({ id, group, ha, illustrative }) {
  return [t('whatif.plot', { id }), [t(`plot.${group}`), quantity(ha, 'ha', DECIMALS)], illustrative];
}

function remover(mark, name, acts) {
  const label = t('whatif.remove', { name: `${name} (${mark.slice(1)})` });
  return el('button', { type: 'button', class: 'close', 'aria-label': label, title: label, data: { key: `unmark-${mark}`, mark }, on: { click: () => acts.mark([mark], false) } }, icon('x'));
}

/** Without a clipboard (not every address has one) the address bar holds the link as well. */
async function copyLink() {
  try {
    await navigator.clipboard.writeText(location.href);
    tell(t('whatif.copied'));
  } catch {
    tell(t('whatif.copyYourself'));
  }
}

/** The cheapest missing links, each to be taken as paved. */
function links(view, acts) {
  const { gaps } = view;
  return el('section', {}, el('h3', {}, t('whatif.links')),
    gaps ? el('ul', { class: 'pairs' }, gaps.steps.map((step) => link(step, view, acts))) : coming(view, ['gaps'], 4));
}

function link(step, { choice }, acts) {
  return el('li', {},
    el('span', {}, `${step.rank}. ${step.gained.map(nameOf).join(', ')}`, step.illustrative && [' ', illustrativeTag()],
      el('small', {}, t('gaps.km', { km: number(step.km, DECIMALS) }))),
    pavedButton(step, choice.whatif, acts));
}

/** Takes the roads of a missing link as paved, or no longer. */
export function pavedButton({ rank, roadIds }, whatif, acts) {
  const marks = roadIds.map((id) => markOf('roads', id));
  const on = marks.every((mark) => marksIn(whatif).includes(mark));
  return el('button', {
    type: 'button', class: 'whatif-button', 'aria-pressed': String(on), data: { key: `pave-${rank}`, pave: rank },
    on: { click: () => acts.mark(marks, !on) },
  }, t(on ? 'whatif.pavedNow' : 'whatif.pave'));
}
