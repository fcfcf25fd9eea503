/** Small parts that every panel uses: a status as it always shows (symbol, colour and word together), tags, buttons. */
import { el, icon } from '../dom.js';
import { language, LANGUAGES, t } from '../i18n.js';
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

/** One line of a list of figures: what it is on the left, how much on the right; each of `small` beneath, then `words`. */
export function pair(left, right, small = [], words = null) {
  const known = small.filter(Boolean);
  const beneath = known.flatMap((part, i) => (i ? [' · ', part] : [part]));
  return el('li', {},
    el('span', {}, left, known.length > 0 && el('small', {}, beneath), words && el('small', {}, words)), el('b', {}, right));
}

/** Words of a source that come in English only: quoted, so that no Vietnamese reader takes them for the page's own. */
export function verbatim(text) {
  return text && (language() === 'en' ? text : el('q', { lang: 'en', title: t('verbatim.long') }, text));
}

/** Who said it: addresses as links that show their host, own sources (Vietnamese · English) in the language of now. */
export function source(text) {
  if (!text) return null;
  const both = text.split(' · ');
  const said = both.length === 2 ? both[LANGUAGES.indexOf(language())] : text;
  return el('span', {}, said.split(' ; ').flatMap((part, i) => [i > 0 && '; ', /^https?:/.test(part) ? link(part) : part]));
}

function link(address) {
  const [, href, rest] = /^(\S+)(.*)$/.exec(address);
  const host = new URL(href).host.replace(/^www\./, '');
  return el('span', {}, el('a', { href, target: '_blank', rel: 'noreferrer noopener', title: href }, host), rest);
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
