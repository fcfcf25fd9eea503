/**
 * The map itself: no ground map below, one province, panels floating above it.
 *
 * The map fills the whole stage and keeps its size when panels open or fold, so it never jumps; `room` tells which
 * part of it the panels leave free; a card that rises as a sheet on a phone covers its foot.
 * Leaflet takes lat, lng; every answer of the server is lon, lat: turned here.
 */
import * as L from 'leaflet';

/** Panes from the ground up with their stacking order; canvas panes let the pointer through to the units. */
const PANES = { units: 300, plots: 320, districts: 340, roads: 360, chosen: 380, labels: 620, gates: 640 };
const THROUGH = ['plots', 'districts', 'roads', 'chosen', 'labels'];

/** Zoom 7 shows a province above a phone's sheet, 16 a single plot. */
const ZOOMS = { minZoom: 6.5, maxZoom: 16, zoomSnap: 0.1, zoomDelta: 0.5 };

/** Free pixels kept around whatever is brought into view; the legend moves out of its way by itself. */
const MARGIN = 8;

/** A unit brought out from under a sheet keeps this much ground around it. */
const CLEARANCE = 64;

/** Makes the map in `node`, with its scale and zoom buttons moved where no panel hides them. */
export function makeMap(node, { scale, zoom }, words) {
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const map = L.map(node, {
    ...ZOOMS, zoomControl: false, attributionControl: false, keyboard: false, trackResize: false,
    zoomAnimation: !still, fadeAnimation: !still, inertia: !still, maxBoundsViscosity: 0.7,
  });
  for (const [name, order] of Object.entries(PANES)) makePane(map, name, order);
  const buttons = L.control.zoom({ zoomInTitle: words.zoomIn, zoomOutTitle: words.zoomOut }).addTo(map);
  zoom.append(buttons.getContainer());
  scale.append(L.control.scale({ imperial: false, maxWidth: 96 }).addTo(map).getContainer());
  return map;
}

function makePane(map, name, order) {
  const pane = map.createPane(name);
  pane.style.zIndex = order;
  if (THROUGH.includes(name)) pane.style.pointerEvents = 'none';
}

/** `[west, south, east, north]` in degrees as Leaflet bounds. */
export function boundsOf([west, south, east, north]) {
  return L.latLngBounds([south, west], [north, east]);
}

/** Pixels that panels cover at each side of the map: what is shown should lie between them, and above a risen `sheet`. */
export function room(centre, sheet = true) {
  const stage = centre.parentElement.getBoundingClientRect();
  const free = centre.getBoundingClientRect();
  const top = ['.caption', '#whatif'].reduce((sum, above) => sum + (centre.querySelector(above)?.offsetHeight ?? 0), 0);
  return {
    paddingTopLeft: [free.left - stage.left + MARGIN, top + MARGIN],
    paddingBottomRight: [stage.right - free.right + MARGIN, stage.bottom - free.bottom + MARGIN + (sheet ? risenSheet(centre) : 0)],
  };
}

function risenSheet({ parentElement: stage }) {
  const sheet = stage.querySelector('.panel-right');
  return sheet.offsetWidth === stage.offsetWidth ? sheet.offsetHeight : 0;
}

/** Shows a box of degrees in the part of the map that is free. */
export function show(map, bbox, centre, options = {}) {
  map.fitBounds(boundsOf(bbox), { ...room(centre), ...options });
}

/** Shows the whole province at once, and as large when a sheet has risen over its foot: names stay legible. */
export function showHome(map, bbox, centre) {
  map.fitBounds(boundsOf(bbox), { ...room(centre, false), animate: false });
}

/** Moves just as far as it takes to bring the middle of some bounds out from under the panels. */
export function uncover(map, bounds, centre, options = {}) {
  if (!bounds) return;
  const { paddingTopLeft, paddingBottomRight: [right, bottom] } = room(centre);
  map.panInside(bounds.getCenter(), { paddingTopLeft, paddingBottomRight: [right, bottom + CLEARANCE], ...options });
}

/** The map's position as text for the address bar: zoom/lat/lon. */
export function positionOf(map) {
  const { lat, lng } = map.getCenter();
  return `${Number(map.getZoom().toFixed(2))}/${lat.toFixed(4)}/${lng.toFixed(4)}`;
}

/** Moves to a position of the address bar; false when it is not one. */
export function goTo(map, position) {
  const [zoom, lat, lng] = (position ?? '').split('/').map(Number);
  if (![zoom, lat, lng].every(Number.isFinite)) return false;
  map.setView([lat, lng], zoom, { animate: false });
  return true;
}
