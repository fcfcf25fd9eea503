/**
 * What is assumed, on the map: marked roads and plots, and the outlines of the units that change; and what lies at a click.
 */
import * as L from 'leaflet';
import { api, oneOf } from '../api.js';
import { idsOf } from '../marks.js';
import { dayOfPlan } from '../resolve.js';
import { makePane } from './access.js';
import { PLOTS_FROM_ZOOM } from './plots.js';

/** Above every line of the record. */
const PANE = { name: 'assumed', order: 390 };

/** What may be assumed of each layer, as the server says it too (CQL2). */
const OPEN = { roads: "surface IN ('earth','mixed')", plots: "class_group IN ('bare','regenerating')" };

/** Ids in one address: it stays under the 8 kB a server takes. */
const IDS_AT_ONCE = 100;

/**
 * The nearest road that can be paved, else the plot that can be planted, at a click; null when there is none.
 *
 * @param click `at` as [lon, lat] and `bbox` around it, degrees: what lies outside is too far
 */
export async function nearest({ at, bbox }, view) {
  const on = (...names) => names.some((name) => view.choice.layers.includes(name));
  const near = (layer) => api.items(layer, { bbox: bbox.join(','), datetime: dayOfPlan(view), filter: OPEN[layer] });
  const [roads, plots] = await Promise.all([
    on('roads', 'gaps') ? near('roads') : [],
    on('plots') && view.zoom >= PLOTS_FROM_ZOOM ? near('plots') : [],
  ]);
  const most = (bbox[3] - bbox[1]) / 2;
  const away = roads.map((road) => ({ layer: 'roads', id: road.properties.id, far: distance(at, road.geometry) }));
  const road = away.filter(({ far }) => far <= most).sort((a, b) => a.far - b.far)[0];
  const plot = plots.find(({ geometry }) => holds(at, geometry));
  return road ?? (plot ? { layer: 'plots', id: plot.properties.id } : null);
}

/** Degrees of latitude between a point and a line. */
function distance([lon, lat], { type, coordinates }) {
  const shrink = Math.cos((lat * Math.PI) / 180);
  const lines = type === 'LineString' ? [coordinates] : coordinates;
  const flat = lines.map((line) => line.map(([x, y]) => [(x - lon) * shrink, y - lat]));
  return Math.min(...flat.flatMap((line) => line.slice(1).map((end, i) => toSegment(line[i], end))));
}

/** Distance of the origin from a segment. */
function toSegment([ax, ay], [bx, by]) {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const along = length ? Math.min(1, Math.max(0, -(ax * dx + ay * dy) / length)) : 0;
  return Math.hypot(ax + along * dx, ay + along * dy);
}

/** Whether a polygon or one of several holds a point, its holes left out. */
function holds(point, { type, coordinates }) {
  const polygons = type === 'Polygon' ? [coordinates] : coordinates;
  return polygons.some((rings) => rings.filter((ring) => crossesOdd(point, ring)).length % 2 === 1);
}

function crossesOdd([x, y], ring) {
  const crossed = ring.slice(1).filter(([bx, by], i) => {
    const [ax, ay] = ring[i];
    return (ay > y) !== (by > y) && x < ((bx - ax) * (y - ay)) / (by - ay) + ax;
  });
  return crossed.length % 2 === 1;
}

/** Draws the marked roads and plots and the changed units over one map. */
export class AssumedLayer {
  #map;
  #failed;
  #marks = null;
  #units = null;
  #asked = null;
  #codes = null;

  /** @param failed takes an error and what asks again */
  constructor(map, failed) {
    this.#map = map;
    this.#failed = failed;
    makePane(map, PANE);
  }

  draw(view, codes) {
    this.#outline(view.shapes, codes);
    const asked = `${view.choice.whatif} ${dayOfPlan(view)}`;
    if (asked === this.#asked) return;
    this.#asked = asked;
    this.#mark(view, asked);
  }

  remove() {
    this.#marks?.remove();
    this.#units?.remove();
    this.#marks = this.#units = this.#asked = this.#codes = null;
  }

  async #mark(view, asked) {
    try {
      const features = await markedFeatures(view);
      if (asked !== this.#asked) return;
      this.#marks?.remove();
      this.#marks = L.layerGroup(['assumed-casing', 'assumed'].map((className) => still(features, className))).addTo(this.#map);
    } catch (error) {
      if (asked === this.#asked) this.#failed(error, () => { this.#asked = null; });
    }
  }

  #outline(shapes, codes) {
    const key = `${codes}`;
    if (this.#codes?.key === key && this.#codes.shapes === shapes) return;
    this.#codes = { key, shapes };
    this.#units?.remove();
    const changed = shapes?.features.filter(({ properties }) => codes.includes(properties.code)) ?? [];
    this.#units = L.layerGroup(['turned-casing', 'turned'].map((className) => still(changed, className))).addTo(this.#map);
  }
}

function still(features, className) {
  const style = { className, fill: false };
  return L.geoJSON({ type: 'FeatureCollection', features }, { pane: PANE.name, interactive: false, smoothFactor: 0, style });
}

async function markedFeatures(view) {
  const { roads, plots } = idsOf(view.choice.whatif);
  const parts = [...parted('roads', roads), ...parted('plots', plots)];
  const found = await Promise.all(parts.map(({ layer, ids }) =>
    api.items(layer, { datetime: dayOfPlan(view), filter: oneOf(layer, ids) })));
  return found.flat();
}

function parted(layer, ids) {
  const count = Math.ceil(ids.length / IDS_AT_ONCE);
  return Array.from({ length: count }, (_, i) => ({ layer, ids: ids.slice(i * IDS_AT_ONCE, (i + 1) * IDS_AT_ONCE) }));
}
