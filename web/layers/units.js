/**
 * The choropleth: one SVG path per unit, painted by status or by class of value.
 *
 * Each path is a button: named with its value and status, reached by Tab, walked by the arrow keys, opened by Enter.
 * Paths carry `data-code`, `data-status`, `data-no-data` and `data-class`, so that a test can count what it sees.
 */
import * as L from 'leaflet';
import { nameOf } from '../i18n.js';

/** A unit whose row has not come: blank paper, without the sign of "no data", which is an answer. */
const BLANK = { fill: 'var(--paper)', label: '', data: {} };

const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

/** The layer of one map; `open(code, pointed)` when a unit is chosen, `pointed` with the pointer. */
export class Units {
  #map;
  #open;
  #layer = null;
  #paths = new Map();
  #looks = new Map();
  #outline = null;

  constructor(map, open) {
    this.#map = map;
    this.#open = open;
  }

  /** Replaces the boundaries (GeoJSON, lon/lat). */
  setShapes(shapes) {
    this.#layer?.remove();
    this.#paths.clear();
    this.#layer = L.geoJSON(shapes, {
      pane: 'units', smoothFactor: 0, style: { weight: 1, className: 'unit', fillOpacity: 1 },
      onEachFeature: (feature, path) => this.#paths.set(feature.properties.code, path),
    }).addTo(this.#map);
    this.#layer.bindTooltip((path) => this.#looks.get(path.feature.properties.code)?.label ?? '', { sticky: true, className: 'tip' });
    for (const [code, path] of this.#paths) this.#makeButton(code, path);
    this.#setEntry(this.#paths.keys().next().value);
  }

  /** Paints every unit: code -> {fill, label, data}. */
  paint(looks) {
    this.#looks = looks;
    for (const [code, path] of this.#paths) {
      const { fill, label, data } = looks.get(code) ?? BLANK;
      const node = path.getElement();
      path.setStyle({ fillColor: fill });
      node.setAttribute('aria-label', label || nameOf(path.feature.properties));
      for (const name of ['status', 'noData', 'class', 'legend']) delete node.dataset[name];
      Object.assign(node.dataset, data);
    }
  }

  /** Dims everything but one class of the legend; null shows all. */
  highlight(legend) {
    for (const path of this.#paths.values()) {
      const node = path.getElement();
      node.classList.toggle('dimmed', legend !== null && node.dataset.legend !== legend);
    }
  }

  /** Marks the opened unit, above whatever lies over the choropleth; a code that is not on the map marks none. */
  mark(code) {
    this.#outline?.remove();
    for (const [other, path] of this.#paths) path.getElement().setAttribute('aria-pressed', String(other === code));
    const path = this.#paths.get(code);
    if (!path) return;
    this.#setEntry(code);
    const still = { pane: 'chosen', interactive: false, smoothFactor: 0 };
    const outline = (className) => L.geoJSON(path.feature, { ...still, style: { className, fill: false } });
    this.#outline = L.layerGroup([outline('opened-casing'), outline('opened')]).addTo(this.#map);
  }

  /** Where a unit lies, as Leaflet bounds; null when it is not on the map. */
  boundsOf(code) {
    return this.#paths.get(code)?.getBounds() ?? null;
  }

  /** Where Tab enters the map: one unit only, or two hundred would stand between the panels. */
  #setEntry(code) {
    for (const [other, path] of this.#paths) path.getElement().setAttribute('tabindex', other === code ? '0' : '-1');
  }

  #makeButton(code, path) {
    const node = path.getElement();
    node.dataset.code = code;
    node.setAttribute('role', 'button');
    path.on('click', () => this.#open(code, true));
    node.addEventListener('keydown', (event) => this.#press(event, code, path));
  }

  #press(event, code, path) {
    if (event.key === 'Enter' || event.key === ' ') this.#open(code);
    else if (ARROWS[event.key]) this.#walk(path, ARROWS[event.key]);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  #walk(from, direction) {
    const next = this.#neighbour(from, direction);
    if (!next) return;
    this.#setEntry(next.feature.properties.code);
    next.getElement().focus({ preventScroll: true });
    this.#map.panInside(next.getBounds().getCenter(), { padding: [160, 120] });
  }

  /** The nearest unit in a direction: distance along it, with what lies aside counted twice. */
  #neighbour(from, [dx, dy]) {
    const start = this.#point(from);
    let best = null;
    let least = Infinity;
    for (const path of this.#paths.values()) {
      const step = this.#point(path).subtract(start);
      const along = step.x * dx + step.y * dy;
      const cost = along + 2 * Math.abs(step.x * dy + step.y * dx);
      if (along > 1 && cost < least) [best, least] = [path, cost];
    }
    return best;
  }

  #point(path) {
    const [lon, lat] = path.feature.properties.centre;
    return this.#map.latLngToLayerPoint([lat, lon]);
  }
}
