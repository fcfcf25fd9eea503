/** Unpaved stretches between commune centres and the national network, with the rank in which paving them gains most. */
import * as L from 'leaflet';
import { el } from '../dom.js';
import { number } from '../format.js';
import { nameOf, t } from '../i18n.js';
import { facts, illustrativeTag } from '../panels/parts.js';
import { makePane } from './access.js';

/** Above the roads, beneath the opened unit's outline. */
const PANE = { name: 'gaps', order: 370 };
const SIZE = 20;
const DECIMALS = 2;

/** The steps of an answer of `api.gaps`; each has its lines and a mark that tells what it gains; `pave(step)` takes it as done. */
export function gapLayer(map, { steps }, popup, pave) {
  makePane(map, PANE);
  return L.layerGroup(steps.flatMap((step) => [lines(step), mark(step, popup, pave)]));
}

function lines({ stretches }) {
  return L.layerGroup(['gap-casing', 'gap'].map((className) =>
    L.geoJSON(stretches, { pane: PANE.name, interactive: false, style: { className, fill: false } })));
}

/** The mark stands in the middle of the longest stretch. */
function mark(step, popup, pave) {
  const longest = step.stretches.coordinates.reduce((best, line) => (line.length > best.length ? line : best));
  const [lon, lat] = longest[Math.floor(longest.length / 2)];
  const name = t('gaps.rank', { rank: step.rank });
  const at = L.marker([lat, lon], {
    pane: 'gates', title: name, alt: name,
    icon: L.divIcon({ html: el('div', { class: 'gap-rank' }, String(step.rank)), className: 'gap-marker', iconSize: [SIZE, SIZE] }),
  });
  at.on('add', () => Object.assign(at.getElement().dataset, { rank: step.rank }));
  return at.bindPopup(() => card(step, name, pave), popup);
}

function card(step, name, pave) {
  return el('div', { class: 'popup' }, el('h3', {}, name, step.illustrative && illustrativeTag()), facts([
    [t('gaps.length'), t('gaps.km', { km: number(step.km, DECIMALS) })],
    [t('gaps.gained'), step.gained.map(nameOf).join(', ')],
    [t('gaps.perKm'), number(step.gainPerKm, DECIMALS)],
    [t('gaps.total'), t('gaps.km', { km: number(step.totalKm, DECIMALS) })],
  ]), el('button', { type: 'button', class: 'link', data: { pave: step.rank }, on: { click: () => pave(step) } }, t('whatif.pave')));
}
