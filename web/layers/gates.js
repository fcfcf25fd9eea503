/**
 * Border gates: open or suspended at the date, by symbol and shade; suspended ones are hatched.
 *
 * Each is a button with a name; what is known of it opens in a popup. Gates without a point are listed in the panel.
 */
import * as L from 'leaflet';
import { el, icon } from '../dom.js';
import { named, t } from '../i18n.js';
import { facts, verbatim } from '../panels/parts.js';

/** Pixels of a marker: international and main gates stand out. */
const MAJOR = ['international_road', 'international_rail', 'main'];
const SIZES = { major: 26, minor: 18 };

/** Status -> symbol. */
export const GATE_ICONS = { open: 'arrow-left-right', suspended: 'ban' };

/** Markers of all gates that have a point; `popup` are Leaflet's options for what opens from them, `reach(id)` asks who reaches one. */
export function gateLayer(gates, popup, reach) {
  return L.layerGroup(gates.filter((gate) => gate.lon !== null).map((gate) => marker(gate, popup, reach)));
}

function marker(gate, popup, reach) {
  const size = MAJOR.includes(gate.class) ? SIZES.major : SIZES.minor;
  const face = el('div', { class: `gate gate-${gate.status}` }, icon(GATE_ICONS[gate.status]));
  const name = `${named(gate.names)} · ${t(`gate.${gate.status}`)}`;
  const at = L.marker([gate.lat, gate.lon], {
    pane: 'gates', title: name, alt: name, icon: L.divIcon({ html: face, className: 'gate-marker', iconSize: [size, size] }),
  });
  at.on('add', () => Object.assign(at.getElement().dataset, { gate: gate.id, status: gate.status }));
  return at.bindPopup(() => card(gate, reach), popup);
}

function card(gate, reach) {
  const open = { click: () => reach(gate.id) };
  return el('div', { class: 'popup' },
    el('h3', {}, named(gate.names)),
    el('p', { class: `gate-state gate-state-${gate.status}` }, icon(GATE_ICONS[gate.status]), t(`gate.${gate.status}`)),
    el('p', {}, el('button', { type: 'button', class: 'link', data: { reach: gate.id }, on: open }, t('access.show'))),
    facts([
      [t('gate.class'), t(`gate.class.${gate.class}`)],
      [t('gate.where'), gate.commune],
      [t('gate.counterpart'), gate.counterpart],
      [t('gate.markers'), gate.markers],
      [t('gate.zone'), gate.economicZone ? t('yes') : t('no')],
      [t('gate.point'), gate.coordMethod && t(`coord.${gate.coordMethod}`)],
      [t('gate.note'), verbatim(gate.statusNote)],
      [t('gate.source'), verbatim(gate.source)],
    ]));
}
