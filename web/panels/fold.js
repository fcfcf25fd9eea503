/**
 * Panels fold and resize; on a phone the same regions are sheets that rise from the tab bar, one at a time.
 */
import { el, icon, redraw } from '../dom.js';
import { t } from '../i18n.js';

/** Sheet -> icon of its tab. */
const SHEETS = { list: 'list', legend: 'info', layers: 'layers' };

/** Pixels a panel may have, and what one arrow key changes. */
const WIDTHS = { least: 280, most: 560, step: 16 };

/** Draws the phone's tab bar. */
export function drawTabs(region) {
  const open = document.body.dataset.sheet;
  redraw(region, Object.entries(SHEETS).map(([id, symbol]) => el('button', {
    type: 'button', 'aria-pressed': String(open === id), data: { key: `tab-${id}` },
    on: { click: () => openSheet(open === id ? null : id) },
  }, icon(symbol), t(`tab.${id}`))));
}

/** Opens one sheet, or none. */
export function openSheet(id) {
  if (id) document.body.dataset.sheet = id;
  else delete document.body.dataset.sheet;
  drawTabs(document.getElementById('tabs'));
}

/** Gives the left panel its fold button and the edge that resizes it. */
export function makeFoldable(panel, stage) {
  const fold = el('button', { type: 'button', class: 'fold', 'aria-expanded': 'true', 'aria-controls': panel.id });
  const edge = el('div', { class: 'edge', role: 'separator', 'aria-orientation': 'vertical', 'aria-valuemin': WIDTHS.least, 'aria-valuemax': WIDTHS.most, tabindex: '0' });
  say(edge, panel.offsetWidth || WIDTHS.least);
  fold.addEventListener('click', () => fold.setAttribute('aria-expanded', String(!stage.classList.toggle('folded'))));
  edge.addEventListener('pointerdown', (event) => edge.setPointerCapture(event.pointerId));
  edge.addEventListener('pointermove', (event) => edge.hasPointerCapture(event.pointerId) && resize(stage, edge, event.clientX));
  edge.addEventListener('keydown', ({ key }) => {
    const step = { ArrowLeft: -WIDTHS.step, ArrowRight: WIDTHS.step }[key];
    if (step) resize(stage, edge, panel.offsetWidth + step);
  });
  stage.append(fold, edge);
  return () => {
    fold.replaceChildren(icon('chevron-left'));
    fold.setAttribute('aria-label', t('fold'));
    edge.setAttribute('aria-label', t('resize'));
  };
}

function resize(stage, edge, wanted) {
  const width = Math.min(WIDTHS.most, Math.max(WIDTHS.least, wanted));
  stage.style.setProperty('--list-width', `${width}px`);
  say(edge, width);
}

/** Tells those who do not see the edge where it is. */
function say(edge, width) {
  edge.setAttribute('aria-valuenow', String(Math.round(width)));
}
