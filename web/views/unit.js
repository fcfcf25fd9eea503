/**
 * The page of a unit: every target with its gap, pace and rank, what it was called and came from, its plots, roads, gates
 * and tasks; each opens on the map.
 */
import { api } from '../api.js';
import { el, icon, redraw } from '../dom.js';
import { editionName } from '../format.js';
import { named, nameOf, t } from '../i18n.js';
import { verbatim } from '../panels/parts.js';
import { coming } from '../panels/problems.js';
import { sizeOf } from '../panels/unit.js';
import { levelName } from '../resolve.js';
import { gatesOf, historyOf, plotsOf, roadsOf, tasksOf } from './unit/places.js';
import { targetsOf } from './unit/targets.js';

export const sheet = 'views/unit.css';

/** What this page needs beside the map. */
export function needs({ choice, edition }) {
  const { unit, date } = choice;
  const peers = { unitPeers: [edition.id, null, () => peersOf(edition.id)] };
  if (!unit) return peers;
  const ofUnit = (what) => [`${unit} ${edition.id}`, date, () => api.ofUnit(what, unit, edition.id, date)];
  return {
    ...peers, ranks: ofUnit('ranks'), lineage: ofUnit('history'), unitRoads: ofUnit('roads'),
    unitGates: ['gates', date, () => api.gates(date)], unitTasks: ['tasks', null, api.tasks],
  };
}

async function peersOf(edition) {
  const [districts, communes] = await Promise.all(['district', 'commune'].map((level) => api.shapes(level, edition)));
  const rows = ({ features }) => features.map(({ properties }) => properties);
  return { districts: rows(districts), communes: rows(communes) };
}

/** Draws the page; without a unit, how to choose one. */
export function draw(region, view, acts) {
  const { choice, unit } = view;
  if (!choice.unit) return redraw(region, chooser(view, acts));
  if (!unit) return redraw(region, coming(view, ['unit'], 12));
  redraw(region, el('div', { class: 'unit-page' },
    head(unit, view, acts),
    el('div', { class: 'up-body' },
      part('facts', sizeOf(unit, verbatim(unit.areaSource))),
      part('targets', targetsOf(unit, view, acts)),
      part('history', historyOf(view, acts)),
      part('plots', plotsOf(unit, acts)),
      part('roads', roadsOf(view, acts)),
      part('gates', gatesOf(unit, view, acts)),
      part('tasks', tasksOf(unit, view, acts)),
      unit.level === 'district' && part('communes', communesOf(unit, view, acts)))));
}

function part(id, ...children) {
  return el('section', { class: 'up-card', data: { part: id } }, ...children);
}

function head(unit, { editions }, acts) {
  const edition = editions.find(({ id }) => id === unit.edition);
  const parent = unit.parent && unit.level === 'commune'
    && el('button', { type: 'button', class: 'link', data: { key: 'up-parent' }, on: { click: () => acts.openUnitPage(unit.parent.code) } }, unit.parent.name);
  return el('header', { class: 'up-head' },
    el('div', {}, el('h2', {}, named(unit.names)),
      el('p', {}, [t(`type.${unit.type}`), unit.level === 'district' && unit.parent?.name, editionName(edition), unit.generalised && t('generalised'),
        unit.outlineSource && t('outlines', { source: unit.outlineSource })].filter(Boolean).join(' · '), parent && [' · ', parent])),
    button('up-map', 'map', t('unitPage.map'), () => acts.showLayer('labels', unit.bbox)),
    button('up-other', 'list', t('unitPage.other'), () => acts.choose({ unit: null, why: null })));
}

function button(key, symbol, text, click) {
  return el('button', { type: 'button', class: 'up-button', data: { key }, on: { click } }, icon(symbol), text);
}

function chooser(view, acts) {
  const { unitPeers, edition } = view;
  return el('div', { class: 'unit-page' }, el('header', {}, el('h2', {}, t('unitPage.choose')), el('p', {}, t('unitPage.how'))),
    unitPeers
      ? el('section', { class: 'up-card' }, el('h3', {}, t(`level.${levelName('district', edition)}`), el('span', {}, editionName(edition))), unitList(unitPeers.districts, acts))
      : coming(view, ['unitPeers'], 6));
}

function communesOf(unit, { unitPeers }, acts) {
  const communes = unitPeers?.communes.filter(({ districtCode }) => districtCode === unit.code) ?? [];
  return [el('h3', {}, t('unitPage.communes'), el('span', {}, String(communes.length))), unitList(communes, acts)];
}

function unitList(rows, acts) {
  return el('ul', { class: 'up-units' }, rows.map((row) => el('li', {}, el('button', {
    type: 'button', class: 'link', data: { key: `up-${row.code}`, unit: row.code }, on: { click: () => acts.openUnitPage(row.code) },
  }, nameOf(row)))));
}
