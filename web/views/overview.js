/** The overview page. */
import { el, redraw } from '../dom.js';
import { t } from '../i18n.js';

export const sheet = 'views/overview.css';

/** What this page needs beside the map. */
export function needs() {
  return {};
}

/** Draws the page. */
export function draw(region) {
  redraw(region, el('h2', {}, t('view.overview')));
}
