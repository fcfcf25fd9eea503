/**
 * Builds page elements and redraws regions without losing the reader's place.
 *
 * Text always goes in as text, never as markup, so an answer of the server cannot become part of the page.
 */

/**
 * Makes one element.
 *
 * @param attrs `class`, `data` (dataset), `on` (listeners), `style` (CSS properties); everything else is an attribute,
 *     left out when null or false and empty when true
 */
export function el(tag, attrs = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attrs)) set(node, name, value);
  node.append(...children.flat(3).filter((child) => child !== null && child !== undefined && child !== false && child !== ''));
  return node;
}

function set(node, name, value) {
  if (value === null || value === undefined || value === false) return;
  if (name === 'class') node.className = value;
  else if (name === 'data') Object.assign(node.dataset, value);
  else if (name === 'on') for (const [event, act] of Object.entries(value)) node.addEventListener(event, act);
  else if (name === 'style') for (const [rule, setting] of Object.entries(value)) node.style.setProperty(rule, setting);
  else node.setAttribute(name, value === true ? '' : value);
}

/**
 * One lucide icon in the colour of the text around it.
 *
 * A mask, not an image: the icon then follows the theme, and each is one small cached file.
 */
export function icon(name, extra = '') {
  const address = `url("webjars/lucide-static/0.468.0/icons/${name}.svg")`;
  return el('span', { class: `icon ${extra}`, 'aria-hidden': 'true', style: { 'mask-image': address, '-webkit-mask-image': address } });
}

/**
 * Puts new children in a region; focus returns to the element with the same `data-key`, and the scroll stays.
 */
export function redraw(region, ...children) {
  const key = region.contains(document.activeElement) ? document.activeElement.dataset.key : null;
  const scrolled = [...region.querySelectorAll('[data-scroll]')].map((node) => [node.dataset.scroll, node.scrollTop]);
  region.replaceChildren(...children.flat(3).filter(Boolean));
  for (const [name, top] of scrolled) {
    const node = region.querySelector(`[data-scroll="${name}"]`);
    if (node) node.scrollTop = top;
  }
  if (key) region.querySelector(`[data-key="${CSS.escape(key)}"]`)?.focus({ preventScroll: true });
}

/** Grey bars in the shape of what is still coming: `rows` of them. */
export function skeleton(rows) {
  return el('div', { class: 'skeleton', 'aria-hidden': 'true' }, Array.from({ length: rows }, () => el('i')));
}

/** A row of buttons of which one is pressed. */
export function segments(label, options, chosen, choose) {
  return el('div', { class: 'segments', role: 'group', 'aria-label': label },
    options.map(({ id, text, disabled }) => el('button', {
      type: 'button', 'aria-pressed': String(id === chosen), disabled, data: { key: `${label}-${id}`, choice: id },
      on: { click: () => choose(id) },
    }, text)));
}
