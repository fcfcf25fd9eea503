/**
 * A Leaflet grid of canvases that draws vector tiles; roads and plots differ only in how they paint.
 *
 * A tile that fails is drawn empty and counted; the layer says so once, it does not fail forty times.
 */
import * as L from 'leaflet';
import { api } from '../api.js';
import { readTile } from './mvt.js';

/** CSS pixels per tile side, as the tile addresses assume. */
const TILE_PIXELS = 256;

/** Colours asked for so far: a tile has thousands of features, the theme changes once a day. */
const palette = new Map();
const darkness = matchMedia('(prefers-color-scheme: dark)');
darkness.addEventListener('change', () => palette.clear());

const CanvasTiles = L.GridLayer.extend({
  createTile(coords, done) {
    const canvas = document.createElement('canvas');
    const density = Math.min(2, window.devicePixelRatio || 1);
    canvas.width = canvas.height = TILE_PIXELS * density;
    this.options.load(coords)
      .then((layer) => layer && paint(canvas, layer, density, this.options.painter, coords.z))
      .then(() => done(null, canvas), (error) => done(error, canvas));
    return canvas;
  },
});

/**
 * A grid layer.
 *
 * @param painter `order(features)` sorts what lies below first, `draw(context, feature, zoom)` paints its current path
 * @param params() query of the tile address (edition, asOf); failed(error) is told of the first tile that fails
 */
export function tileLayer({ name, pane, painter, minZoom, params, failed }) {
  const load = async ({ x, y, z }) => readTile(await api.tile(name, { x, y, z }, params()))[name];
  const grid = new CanvasTiles({ pane, painter, minZoom, load, tileSize: TILE_PIXELS, updateWhenZooming: false, keepBuffer: 1 });
  const repaint = () => grid.redraw();
  grid.on('add', () => darkness.addEventListener('change', repaint));
  grid.on('remove', () => darkness.removeEventListener('change', repaint));
  let told = false;
  grid.on('loading', () => { told = false; });
  grid.on('tileerror', ({ error }) => {
    if (!told) failed(error);
    told = true;
  });
  return grid;
}

function paint(canvas, layer, density, painter, zoom) {
  const context = canvas.getContext('2d');
  const scale = (TILE_PIXELS * density) / layer.extent;
  context.lineJoin = 'round';
  for (const feature of painter.order(layer.features)) {
    context.beginPath();
    for (const part of feature.parts) {
      part.forEach(([x, y], i) => (i ? context.lineTo(x * scale, y * scale) : context.moveTo(x * scale, y * scale)));
    }
    painter.draw(context, feature.properties, zoom, density);
  }
}

/** A colour of `style.css` by its name, for canvases, which know no CSS variables; empty when there is none. */
export function colour(name) {
  if (!palette.has(name)) palette.set(name, getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim());
  return palette.get(name);
}
