/** Small parts that every panel uses: a status as it always shows (symbol, colour and word together), tags, buttons. */
import { el, icon } from '../dom.js';
import { t } from '../i18n.js';
import { STATUS_ICONS } from '../status.js';

/** The badge of a status. */
export function badge(status) {
  return el('span', { class: `badge ink-${status}` }, icon(STATUS_ICONS[status] ?? 'minus'), t(`status.${status}`));
}

/** The tag of figures that are made up: a dotted frame and the word. */
export function illustrativeTag() {
  return el('span', { class: 'tag-illustrative', title: t('illustrative.long') }, t('illustrative'));
}

/** Closes the card or panel it stands in. */
export function closeButton(acts, what) {
  const attrs = { type: 'button', class: `close close-${what}`, 'aria-label': t('close'), data: { key: 'close' } };
  return el('button', { ...attrs, on: { click: () => acts.close() } }, icon('x'));
}

/** Terms and what is known of them, `[[term, text], ...]`; lines without a text, or false, are left out. */
export function facts(lines) {
  const known = lines.filter((line) => line && line[1]);
  return el('dl', { class: 'facts' }, known.map(([term, text]) => [el('dt', {}, term), el('dd', {}, text)]));
}

/** One line of a list of figures: what it is on the left (with `small` beneath it), how much on the right. */
export function pair(left, right, small = []) {
  const beneath = small.filter(Boolean).join(' · ');
  return el('li', {}, el('span', {}, left, beneath && el('small', {}, beneath)), el('b', {}, right));
}

/** A list of such lines. */
export function pairs(...lines) {
  return el('ul', { class: 'pairs' }, lines);
}

/** The button behind every number: why this one? */
export function whyButton(key, open, words = false) {
  return el('button', {
    type: 'button', class: words ? 'why why-words' : 'why', 'aria-label': t('why.long'), title: t('why.long'), data: { key },
    on: { click: (event) => { event.stopPropagation(); open(); } },
  }, words ? [t('why'), icon('chevron-right')] : icon('circle-help'));
}
