/** Forest plots by their group; shown from the zoom at which a plot is larger than a pixel. */
import { colour } from './tiles.js';

/** The tiles hold no plots below it. */
export const PLOTS_FROM_ZOOM = 10;

/** Groups of the national class table, forest first. */
export const PLOT_GROUPS = ['natural', 'planted', 'planted_not_forest', 'regenerating', 'bare', 'agriculture', 'water', 'other'];

/** From this zoom a plot has an outline; before it, outlines would be all one sees. */
const OUTLINE_ZOOM = 12;

/** How `layers/tiles.js` paints plots. */
export const plotPainter = {
  order: (features) => features,
  draw(context, { group }, zoom, density) {
    context.fillStyle = colour(`plot-${group}`) || colour('plot-other');
    context.fill('evenodd');
    if (zoom < OUTLINE_ZOOM) return;
    context.strokeStyle = colour('plot-line');
    context.lineWidth = 0.5 * density;
    context.stroke();
  },
};
