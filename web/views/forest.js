/** What the environment department asks: forest by class and unit, planting by month, and the plots to look at. */
import { api } from '../api.js';
import { el, redraw } from '../dom.js';
import { date, number, percent, quantity } from '../format.js';
import { named, t } from '../i18n.js';
import { illustrativeTag, source, verbatim, whyButton } from '../panels/parts.js';
import { coming } from '../panels/problems.js';

export const sheet = 'views/forest.css';

const GROUPS = ['natural', 'planted', 'planted_not_forest', 'regenerating', 'bare', 'agriculture', 'water', 'other'];
const LISTS = ['overlaps', 'outside', 'planted-not-forest'];

/** The stock of the chosen day by the units of the chosen level. */
export function needs({ choice, edition, level }) {
  return { forest: [`${edition.id} ${level}`, choice.date, () => api.forest(edition.id, choice.date, level)] };
}

/** Draws the page. */
export function draw(region, view, acts) {
  const { forest } = view;
  redraw(region, el('div', { class: 'forest-page', data: { scroll: 'forest' } },
    el('h2', {}, t('view.forest')),
    forest ? [forest.illustrative && el('p', { class: 'note' }, illustrativeTag(), ' ', t('forest.madeUp')),
      ...stock(forest, acts)] : coming(view, ['forest'], 12)));
}

function stock(forest, acts) {
  if (forest.reason) return [el('p', { class: 'note missing' }, t('forest.noPlots'))];
  return [classes(forest, acts), units(forest), planting(forest), lists(forest, acts)];
}

function classes(forest, acts) {
  const { province } = forest;
  const rows = forest.classes.map((each, i) => el('tr', { data: { class: each.id } },
    el('th', { scope: 'row' }, el('i', { class: `forest-key forest-${each.group}` }), ` ${each.ldlr}`, el('small', {}, [each.names && named(each.names), each.id].filter(Boolean).join(' · '))),
    el('td', {}, t(`plot.${each.group}`)),
    el('td', {}, t(each.countsInCover ? 'forest.counts' : 'forest.countsNot')),
    el('td', { class: 'forest-amount', data: { ha: each.id } }, number(province.byClass[i], 2))));
  return el('section', {},
    el('h3', {}, t('forest.classes', { day: date(forest.day) })),
    el('p', {}, t('forest.cover', { share: percent(province.coverPercent / 100, 2), ha: quantity(province.coverHa, 'ha', 2), all: quantity(province.wholeHa, 'ha', 0) }),
      ' ', whyButton('forest-why', () => acts.choose({ why: 'forest-cover-rate' }), true)),
    el('p', { class: 'note' }, t('forest.books'), ' ', source(`${forest.source.vi} · ${forest.source.en}`)),
    wide('forest.class', el('table', { class: 'forest-classes' }, head('forest.class', 'forest.group', 'forest.rule', 'forest.area'),
      el('tbody', {}, rows, sumRow('forest.doubled', -province.doubledHa), sumRow('forest.counted', province.coverHa)))));
}

function sumRow(key, ha) {
  return el('tr', { data: { sum: key } }, el('th', { scope: 'row', colspan: 3 }, t(key)), el('td', { class: 'forest-amount' }, number(ha, 2)));
}

/** A bar of groups for each unit; the same hectares stand in its row. */
function units(forest) {
  const shown = GROUPS.filter((group) => forest.classes.some((each) => each.group === group));
  return el('section', {}, el('h3', {}, t('forest.units')),
    wide('forest.units', el('table', { class: 'forest-units' },
      el('thead', {}, el('tr', {}, el('th', { scope: 'col' }, t('forest.unit')), el('th', { scope: 'col' }, t('forest.share')),
        el('th', { scope: 'col' }, t('forest.coverRate')),
        shown.map((group) => el('th', { scope: 'col' }, el('i', { class: `forest-key forest-${group}` }), ` ${t(`plot.${group}`)}, ha`)))),
      el('tbody', {}, forest.units.map((unit) => unitRow(unit, shown, forest.classes))))));
}

function unitRow(unit, groups, all) {
  const ha = groups.map((group) => unit.byClass.reduce((sum, each, i) => (all[i].group === group ? sum + each : sum), 0));
  const widest = Math.max(unit.wholeHa, ha.reduce((a, b) => a + b, 0));
  const bars = groups.map((group, i) => el('i', { class: `forest-${group}`, style: { width: `${(100 * ha[i]) / widest}%` } }));
  return el('tr', { data: { unit: unit.code } }, el('th', { scope: 'row' }, unit.name),
    el('td', {}, el('div', { class: 'forest-bar', 'aria-hidden': 'true' }, bars)),
    el('td', { class: 'forest-amount', data: { cover: unit.code } }, percent(unit.coverPercent / 100, 2)),
    ha.map((each) => el('td', { class: 'forest-amount' }, number(each, 1))));
}

function planting({ planting: year }) {
  const most = Math.max(year.targetHa, ...year.months.map(({ totalHa }) => totalHa ?? 0));
  return el('section', {}, el('h3', {}, t('forest.planting', { ha: quantity(year.targetHa, 'ha', 0) })),
    el('p', { class: 'note' }, year.phasingIllustrative && illustrativeTag(), ' ', t('forest.phasing'), ' ', verbatim(year.reason)),
    wide('forest.plantingName', el('table', { class: 'forest-months' }, head('forest.until', 'forest.month', 'forest.total', 'forest.expected', 'forest.line'),
      el('tbody', {}, year.months.map((month) => monthRow(month, most))))),
    year.yearOnlyPlots > 0 && el('p', { class: 'note' }, t('forest.yearOnly', { n: number(year.yearOnlyPlots, 0), ha: quantity(year.yearOnlyHa, 'ha', 1) })));
}

function monthRow({ to, ha, totalHa, expectedHa }, most) {
  const or = (amount) => (amount === null ? t('forest.notYet') : number(amount, 1));
  const at = (amount) => `${(100 * amount) / most}%`;
  return el('tr', { data: { month: to } }, el('th', { scope: 'row' }, date(to)),
    el('td', { class: 'forest-amount' }, or(ha)), el('td', { class: 'forest-amount', data: { total: to } }, or(totalHa)),
    el('td', { class: 'forest-amount' }, number(expectedHa, 1)),
    el('td', {}, el('div', { class: 'forest-pace', 'aria-hidden': 'true' },
      el('i', { class: 'forest-done', style: { width: at(totalHa ?? 0) } }), el('i', { class: 'forest-due', style: { left: at(expectedHa) } }))));
}

function lists(forest, acts) {
  const onMap = { type: 'button', data: { key: 'forest-map' }, on: { click: () => { acts.openView('map'); acts.switchLayer('plots', true); } } };
  return el('section', {}, el('h3', {}, t('forest.lists')),
    wide('forest.lists', el('table', { class: 'forest-lists' }, head('forest.list', 'forest.count', 'forest.ha', 'forest.files'),
      el('tbody', {}, LISTS.map((name) => listRow(name, forest))))),
    el('p', {}, el('button', onMap, t('forest.onMap'))),
    el('p', { class: 'note missing' }, t('forest.notStored')),
    forest.refused + forest.repaired > 0 && el('p', { class: 'note' }, t('forest.faults', { refused: forest.refused, repaired: forest.repaired })));
}

function listRow(name, { edition, asOf, lists: all }) {
  const file = (kind) => el('a', { href: `api/forest/${name}.${kind}?edition=${edition}&asOf=${asOf}`, download: `${name}.${kind}`, 'aria-label': `${t(`forest.${name}`)}, ${t(`forest.${kind}`)}` }, t(`forest.${kind}`));
  return el('tr', { data: { list: name } }, el('th', { scope: 'row' }, t(`forest.${name}`)),
    el('td', { class: 'forest-amount', data: { count: name } }, number(all[name].count, 0)), el('td', { class: 'forest-amount' }, number(all[name].ha, 2)),
    el('td', {}, file('csv'), ' · ', file('geojson')));
}

function wide(label, table) {
  return el('div', { class: 'forest-wide', tabindex: '0', role: 'region', 'aria-label': t(label) }, table);
}

function head(...keys) {
  return el('thead', {}, el('tr', {}, keys.map((key) => el('th', { scope: 'col' }, t(key)))));
}
