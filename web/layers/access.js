/**
 * The ground from which the chosen gate is reached within some minutes.
 *
 * Colour is kept for status, so a zone is a veil of ink. A longer zone holds the shorter ones: where they lie on each
 * other, nearer to the gate, it is darker.
 */
import * as L from 'leaflet';

/** Above plots and beneath every line; the pointer goes through to the units. */
const PANE = { name: 'access', order: 330 };

/** The zones of an answer of `api.access`; empty for a gate that nobody reaches. */
export function accessLayer(map, { areas }) {
  makePane(map, PANE);
  return L.geoJSON(areas, {
    pane: PANE.name, interactive: false,
    style: ({ properties: { minutes } }) => ({ className: `reach reach-${minutes}` }),
  });
}

/** A pane through which the pointer goes, made when its first layer comes. */
export function makePane(map, { name, order }) {
  if (map.getPane(name)) return;
  const { style } = map.createPane(name);
  style.zIndex = order;
  style.pointerEvents = 'none';
}
