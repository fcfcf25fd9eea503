/** The layer panel: what lies over the choropleth, each with its own key, and what it cannot show said in words. */
import { el, icon, redraw } from '../dom.js';
import { named, t } from '../i18n.js';
import { GATE_ICONS } from '../layers/gates.js';
import { PLOT_GROUPS, PLOTS_FROM_ZOOM } from '../layers/plots.js';
import { SURFACES } from '../layers/roads.js';
import { illustrativeTag } from './badge.js';

export const LAYERS = ['gates', 'roads', 'plots', 'tasks', 'labels'];

/** Layers whose features are partly or wholly made up. */
const ILLUSTRATIVE = ['roads', 'plots'];

/** Draws the switches; under each switched-on layer its key. */
export function drawLayers(region, view, acts) {
  const { layers } = view.choice;
  redraw(region, heading(region), el('div', { class: 'box-body', data: { scroll: 'layers' } },
    LAYERS.map((id) => el('div', { class: 'layer' },
      el('label', {}, el('input', { type: 'checkbox', checked: layers.includes(id), data: { key: `layer-${id}`, layer: id }, on: { change: (event) => acts.switchLayer(id, event.target.checked) } }),
        t(`layer.${id}`), ILLUSTRATIVE.includes(id) && illustrativeTag()),
      layers.includes(id) && keyOf(id, view)))));
}

/** The panel folds to its heading: on a small map it would cover what it explains. */
function heading(region) {
  const button = el('button', { type: 'button', 'aria-expanded': String(!region.classList.contains('shut')), data: { key: 'layers-fold' }, on: {
    click: () => button.setAttribute('aria-expanded', String(!region.classList.toggle('shut'))),
  } }, t('layers'), icon('chevron-down'));
  return el('h2', {}, button);
}

function keyOf(id, view) {
  if (id === 'gates') return gateKey(view.gates);
  if (id === 'roads') return el('ul', { class: 'key' }, Object.keys(SURFACES).reverse().map((surface) => el('li', {}, el('i', { class: `line line-${surface}` }), t(`surface.${surface}`))));
  if (id === 'plots') return plotKey(view.zoom);
  if (id === 'tasks') return unplaced(view.tasks, 'task.unplaced');
  return null;
}

function gateKey(gates) {
  if (!gates) return null;
  const count = (status) => gates.filter((gate) => gate.status === status).length;
  return [el('ul', { class: 'key' }, Object.entries(GATE_ICONS).map(([status, symbol]) => el('li', {},
    el('span', { class: `gate gate-small gate-${status}` }, icon(symbol)), t(`gate.${status}`), el('b', {}, String(count(status)))))),
  unplaced(gates, 'gate.unplaced')];
}

function unplaced(rows, key) {
  const without = rows?.filter((row) => row.lon === null) ?? [];
  if (!without.length) return null;
  return el('details', {}, el('summary', {}, t(key, { n: without.length })), el('ul', {}, without.map((row) => el('li', {}, named(row.names)))));
}

function plotKey(zoom) {
  if (zoom < PLOTS_FROM_ZOOM) return el('p', { class: 'note' }, t('plots.zoomIn'));
  return el('ul', { class: 'key' }, PLOT_GROUPS.map((group) => el('li', {}, el('i', { class: `patch patch-${group}` }), t(`plot.${group}`))));
}
