/**
 * Roads by surface. Colour is kept for status, so surface is width, dash and shade of ink.
 */
import { colour } from './tiles.js';

/** Surface -> width in CSS pixels at zoom 9, dash pattern in widths, and the name of its ink; below first. */
export const SURFACES = {
  unknown: { width: 1, dash: [], ink: 'road-unknown' },
  earth: { width: 1.25, dash: [1, 2], ink: 'road-earth' },
  mixed: { width: 1.5, dash: [4, 2], ink: 'road-mixed' },
  paved: { width: 1.75, dash: [], ink: 'road-paved' },
  rail: { width: 2.5, dash: [2, 2], ink: 'road-rail' },
};

/** Zoom at which widths are as given; they grow by a quarter with each zoom after it. */
const BASE_ZOOM = 9;
const GROWTH = 1.25;

/** Access roads to communes are drawn at half width: national roads carry the eye. */
const ACCESS_CLASSES = ['commune', 'access', 'commune_access'];

const ORDER = Object.keys(SURFACES);

/** How `layers/tiles.js` paints roads. */
export const roadPainter = {
  order: (features) => [...features].sort((a, b) => ORDER.indexOf(a.properties.surface) - ORDER.indexOf(b.properties.surface)),
  draw(context, { surface, class: rank }, zoom, density) {
    const look = SURFACES[surface] ?? SURFACES.unknown;
    const width = look.width * GROWTH ** (zoom - BASE_ZOOM) * density * (ACCESS_CLASSES.includes(rank) ? 0.6 : 1);
    context.setLineDash(look.dash.map((step) => step * width));
    context.strokeStyle = colour('road-casing');
    context.lineWidth = width + 1.5 * density;
    if (!look.dash.length) context.stroke();
    context.strokeStyle = colour(look.ink);
    context.lineWidth = width;
    context.stroke();
  },
};
