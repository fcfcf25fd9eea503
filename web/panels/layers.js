/** The layer panel: what lies over the choropleth, each with its own key, and what it cannot show said in words. */
import { el, icon, redraw } from '../dom.js';
import { named, t } from '../i18n.js';
import { GATE_ICONS } from '../layers/gates.js';
import { PLOT_GROUPS, PLOTS_FROM_ZOOM } from '../layers/plots.js';
import { SURFACES } from '../layers/roads.js';
import { accessKey, gapKey } from './access.js';
import { illustrativeTag } from './parts.js';

export const LAYERS = ['gates', 'access', 'roads', 'gaps', 'plots', 'tasks', 'labels'];

/** Layers whose features are partly or wholly made up. */
const ILLUSTRATIVE = ['access', 'roads', 'gaps', 'plots'];

/** Draws the switches; under each switched-on layer its key. */
export function drawLayers(region, view, acts) {
  redraw(region, heading(region),
    el('div', { class: 'box-body', data: { scroll: 'layers' } }, LAYERS.map((id) => layer(id, view, acts))));
}

function layer(id, view, acts) {
  const on = view.choice.layers.includes(id);
  const box = el('input', {
    type: 'checkbox', checked: on, data: { key: `layer-${id}`, layer: id },
    on: { change: () => acts.switchLayer(id, box.checked) },
  });
  return el('div', { class: 'layer' },
    el('label', {}, box, t(`layer.${id}`), ILLUSTRATIVE.includes(id) && illustrativeTag()), on && keyOf(id, view));
}

/** The panel folds to its heading: on a small map it would cover what it explains. */
function heading(region) {
  const button = el('button', {
    type: 'button', 'aria-expanded': String(!region.classList.contains('shut')), data: { key: 'layers-fold' },
    on: { click: () => button.setAttribute('aria-expanded', String(!region.classList.toggle('shut'))) },
  }, t('layers'), icon('chevron-down'));
  return el('h2', {}, button);
}

function keyOf(id, view) {
  if (id === 'gates') return gateKey(view.gates);
  if (id === 'access') return accessKey(view);
  if (id === 'gaps') return gapKey(view);
  if (id === 'roads') return key('line', Object.keys(SURFACES).reverse(), 'surface');
  if (id === 'plots') return plotKey(view.zoom);
  if (id === 'tasks') return unplaced(view.tasks, 'task.unplaced');
  return null;
}

/** One line per kind: a sample of how it is drawn and its name. */
function key(sample, kinds, texts) {
  return el('ul', { class: 'key' }, kinds.map((kind) =>
    el('li', {}, el('i', { class: `${sample} ${sample}-${kind}` }), t(`${texts}.${kind}`))));
}

function gateKey(gates) {
  if (!gates) return null;
  const count = (status) => gates.filter((gate) => gate.status === status).length;
  return [el('ul', { class: 'key' }, Object.entries(GATE_ICONS).map(([status, symbol]) => el('li', {},
    el('span', { class: `gate gate-small gate-${status}` }, icon(symbol)), t(`gate.${status}`), el('b', {}, String(count(status)))))),
  unplaced(gates, 'gate.unplaced')];
}

function unplaced(rows, text) {
  const without = rows?.filter((row) => row.lon === null) ?? [];
  if (!without.length) return null;
  return el('details', {},
    el('summary', {}, t(text, { n: without.length })),
    el('ul', {}, without.map((row) => el('li', {}, named(row.names)))));
}

function plotKey(zoom) {
  if (zoom < PLOTS_FROM_ZOOM) return el('p', { class: 'note' }, t('plots.zoomIn'));
  return key('patch', PLOT_GROUPS, 'plot');
}
