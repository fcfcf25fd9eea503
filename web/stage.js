/**
 * The map with everything on it: units painted by the chosen target, layers over them, the view kept clear of panels.
 */
import * as L from 'leaflet';
import { t } from './i18n.js';
import { shownRows } from './figures.js';
import { choropleth } from './layers/choropleth.js';
import { Overlays } from './layers/overlays.js';
import { installPatterns } from './layers/patterns.js';
import { Units } from './layers/units.js';
import { goTo, makeMap, positionOf, room, show, showHome, uncover } from './map.js';

/** A found place is shown no closer and no further than this. */
const FOUND_ZOOM = 12;

/** A feature that is lit up is shown no closer. */
const LIT_ZOOM = 14;

/** Pixels that a click may miss a road by. */
const FINGER = 12;

/** The stage of the page; `parts` are its elements, `opened(code, pointed)`, `moved(position)`, `reached(gate)`, `paved(step)` and `pressed({at, bbox})` tell of the reader's acts. */
export class Stage {
  #map;
  #units;
  #overlays;
  #parts;
  #moved;
  #placed = false;
  #home = null;
  #fitting = false;
  #painted = null;
  #marked = null;
  #lit = null;
  #assumed = null;

  constructor(parts, slots, { opened, moved, reached, paved, pressed }) {
    installPatterns();
    this.#map = makeMap(parts.map, parts, { zoomIn: t('zoom.in'), zoomOut: t('zoom.out') });
    this.#units = new Units(this.#map, opened);
    this.#overlays = new Overlays(this.#map, slots, () => room(parts.centre), reached, paved);
    this.#map.on('click', ({ latlng }) => pressed(this.#around(latlng)));
    this.#parts = parts;
    this.#moved = moved;
  }

  get zoom() {
    return this.#map.getZoom();
  }

  /** Draws an assumption with the module of the mode; takes it off without one. */
  drawAssumed(mode, view, failed) {
    if (!this.#placed) return;
    if (!mode) this.#assumed?.remove();
    else (this.#assumed ??= new mode.AssumedLayer(this.#map, failed)).draw(view, mode.changedCodes(view));
  }

  /** A click and the box of degrees that a finger means by it. */
  #around(latlng) {
    const point = this.#map.latLngToContainerPoint(latlng);
    const corner = (sign) => this.#map.containerPointToLatLng(point.add([sign * FINGER, -sign * FINGER]));
    const [least, most] = [corner(-1), corner(1)];
    return { at: [latlng.lng, latlng.lat], bbox: [least.lng, least.lat, most.lng, most.lat] };
  }

  /** Draws a view; `when(name, inputs, draw)` draws only what changed. Returns the legend, null without rows. */
  draw(view, when) {
    const { shapes, rows, target, choice } = view;
    if (!this.#place(view)) return null;
    this.#overlays.draw(view);
    when('feature', [view.feature, choice.feature], () => this.#light(choice.feature && view.feature));
    if (!shapes) return null;
    when('shapes', [shapes], () => this.#units.setShapes(shapes));
    when('paint', [shapes, rows, view.earlier, target, choice.mode, choice.classes], () => this.#paint(view));
    when('mark', [shapes, choice.unit], () => this.#mark(choice.unit));
    return this.#painted.legend;
  }

  /** Blank paper while the rows are on the way. */
  #paint({ rows, target, choice, earlier }) {
    this.#painted = rows && (choice.mode !== 'change' || earlier) ? choropleth(target, shownRows(rows, choice.mode, earlier), choice) : { looks: new Map(), legend: null };
    this.#units.paint(this.#painted.looks);
  }

  /** Outlines features and brings them into view. */
  #light(features) {
    this.#lit?.remove();
    this.#lit = null;
    if (!features?.features.some(({ geometry }) => geometry)) return;
    const look = (className) => L.geoJSON(features, {
      pane: 'chosen', interactive: false, style: { className, fill: false }, pointToLayer: (_, at) => L.circleMarker(at, { radius: 18 }),
    });
    const outline = look('lit');
    this.#lit = L.layerGroup([look('lit-casing'), outline]).addTo(this.#map);
    this.#map.fitBounds(outline.getBounds(), { ...room(this.#parts.centre), maxZoom: LIT_ZOOM });
  }

  #mark(code) {
    this.#marked = code;
    this.#units.mark(code);
    uncover(this.#map, this.#units.boundsOf(code), this.#parts.centre);
  }

  /** The first view of the map: the address's position, else the whole province; waits for the caption above it. */
  #place({ choice, plan, targets, failed }) {
    if (this.#placed) return true;
    if (!targets && !failed) return false;
    this.#placed = true;
    this.#home = goTo(this.#map, choice.map) ? null : plan.bbox;
    const resized = new ResizeObserver(() => this.#fit());
    for (const node of [this.#map.getContainer(), this.#parts.banner]) resized.observe(node);
    this.#fit();
    this.#map.on('moveend', () => this.#moveEnded());
    return true;
  }

  /** A map that the reader has not moved shows the whole province again when the window changes, as on a wall screen. */
  #fit() {
    this.#fitting = true;
    this.#map.invalidateSize({ pan: false });
    if (this.#home) showHome(this.#map, this.#home, this.#parts.centre);
    uncover(this.#map, this.#units.boundsOf(this.#marked), this.#parts.centre, { animate: false });
    this.#fitting = false;
  }

  #moveEnded() {
    if (this.#fitting) return;
    this.#home = null;
    this.#moved(positionOf(this.#map));
  }

  /** Follows a position of the address bar, when it is not the one the map is at. */
  follow(position) {
    if (position !== positionOf(this.#map)) goTo(this.#map, position);
  }

  show(bbox) {
    show(this.#map, bbox, this.#parts.centre, { maxZoom: FOUND_ZOOM });
  }

  centre([lon, lat]) {
    this.#map.setView([lat, lon], Math.max(FOUND_ZOOM, this.zoom));
  }

  highlight(legend) {
    this.#units.highlight(legend);
  }

  /** Closes an open popup; false when there was none. */
  closePopup() {
    const open = this.#map.getPane('popupPane').childElementCount > 0;
    this.#map.closePopup();
    return open;
  }
}
