/**
 * Names of units on the map: those that fit in their unit and touch no other.
 *
 * Drawn anew after each move; one layer of plain text, no two hundred markers.
 */
import { el } from '../dom.js';
import { shortName } from '../i18n.js';

/** Average advance of the label face and its line height, in pixels at 13 px: enough to tell whether two names touch. */
const CHARACTER = 7.5;
const LINE = 18;

/** A name may be wider than its unit by this much before it is left out: names belong to a place, not to its neighbours. */
const OVERHANG = 1.25;

/** Below this zoom the districts are named instead of the communes in them. */
const COMMUNES_FROM_ZOOM = 10;

/** The label layer of a map; `setUnits` gives it the features to name. */
export class Labels {
  #map;
  #pane;
  #near = [];
  #far = [];

  constructor(map) {
    this.#map = map;
    this.#pane = map.getPane('labels');
    map.on('zoomstart', () => this.#pane.replaceChildren());
    map.on('zoomend moveend', () => this.draw());
  }

  /** Names the units; from afar the wider units when there are any (GeoJSON features with `centre` lon, lat). */
  setUnits(units, wider) {
    this.#near = units.map(place);
    this.#far = wider.length ? wider.map(place) : this.#near;
    this.draw();
  }

  draw() {
    const far = this.#map.getZoom() < COMMUNES_FROM_ZOOM;
    const taken = [];
    for (const unit of far ? this.#far : this.#near) {
      const box = this.#box(unit);
      if (!taken.some((other) => touch(box, other)) && box.width < OVERHANG * box.room) taken.push(box);
    }
    this.#pane.replaceChildren(...taken.map(({ text, x, y }) =>
      el('span', { class: far ? 'label label-wide' : 'label', style: { left: `${x}px`, top: `${y}px` } }, text)));
  }

  #box({ name, centre, west, east }) {
    const at = (lon) => this.#map.latLngToLayerPoint([centre[1], lon]).x;
    const { x, y } = this.#map.latLngToLayerPoint([centre[1], centre[0]]);
    return { text: name, x, y, room: at(east) - at(west), width: name.length * CHARACTER + 8 };
  }
}

/** What a label needs of a feature: its name, its centre and its width in degrees. */
function place({ properties, geometry }) {
  const lons = geometry.coordinates.flat(geometry.type === 'Polygon' ? 1 : 2).map(([lon]) => lon);
  return { name: shortName(properties), centre: properties.centre, west: Math.min(...lons), east: Math.max(...lons) };
}

function touch(a, b) {
  return Math.abs(a.x - b.x) < (a.width + b.width) / 2 && Math.abs(a.y - b.y) < LINE;
}
