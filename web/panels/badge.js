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
  return el('button', { type: 'button', class: `close close-${what}`, 'aria-label': t('close'), data: { key: 'close' }, on: { click: () => acts.close() } }, icon('x'));
}

/** The button behind every number: why this one? */
export function whyButton(key, open, words = false) {
  return el('button', {
    type: 'button', class: words ? 'why why-words' : 'why', 'aria-label': t('why.long'), title: t('why.long'), data: { key },
    on: { click: (event) => { event.stopPropagation(); open(); } },
  }, words ? [t('why'), icon('chevron-right')] : icon('circle-help'));
}
