/**
 * The views of the workbench: the map and the pages beside it.
 *
 * A page is a module of its own, loaded when it is first opened, so that the first map stays small. It exports
 * `needs(view)`, the answers it wants beside those of the map as `{ name: [what, when, load] }` (see `slot.js`), and
 * `draw(region, view, acts)`, which draws them; both get the view that `main.js` assembles. A page may name its own
 * style sheet as `sheet`.
 */
import { el, icon, redraw } from '../dom.js';
import { t } from '../i18n.js';

/** View -> icon of its tab, in the order of the tabs. */
const ICONS = { map: 'map', overview: 'layout-dashboard', zone: 'warehouse', forest: 'trees', unit: 'landmark' };

/** Pages that are opened from somewhere else: they have a tab only while they are open. */
const OPENED = ['unit'];

/** Whether a page takes the map's place. */
export function isPage(name) {
  return name !== 'map' && name in ICONS;
}

/** The module of a page, its style sheet asked for as well. */
export async function loadPage(name) {
  const page = await import(`./${name}.js`);
  if (page.sheet) addSheet(page.sheet);
  return page;
}

function addSheet(href) {
  if (document.querySelector(`link[href="${href}"]`)) return;
  document.head.append(el('link', { rel: 'stylesheet', href }));
}

/** Draws the tabs of the views; `acts` opens one. */
export function drawViews(region, { choice }, acts) {
  const open = isPage(choice.view) ? choice.view : 'map';
  const shown = Object.keys(ICONS).filter((name) => name === open || !OPENED.includes(name));
  const [map, ...pages] = shown.map((name) => el('button', {
    type: 'button', 'aria-current': name === open ? 'page' : null, data: { key: `view-${name}`, view: name },
    on: { click: () => acts.openView(name) },
  }, icon(ICONS[name]), t(`view.${name}`)));
  redraw(region, map, whatIfButton(choice, acts), pages);
}

/** The mode of assumptions stands beside the map: it is the map once more, not the record. */
function whatIfButton({ whatif }, acts) {
  const on = whatif !== null;
  return el('button', {
    type: 'button', 'aria-pressed': String(on), data: { key: 'whatif' },
    on: { click: () => (on ? acts.leaveWhatIf() : acts.openWhatIf()) },
  }, icon('flask-conical'), t('whatif.open'));
}
