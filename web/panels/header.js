/** The head of the page: what this is, search, date, edition, level, language, who is signed in. */
import { el, icon, redraw, segments } from '../dom.js';
import { editionName } from '../format.js';
import { LANGUAGES, named, t } from '../i18n.js';
import { levelName, levelsOf } from '../resolve.js';

/** Draws the head; search box, date control and account button are made once and kept, or typing and pulling would lose their place. */
export function drawHeader(region, view, acts, { search, time, who }) {
  const { choice, plan } = view;
  if (!region.contains(search)) region.replaceChildren(el('div', { class: 'name' }), search, time, el('div', { class: 'controls' }));
  redraw(region.querySelector('.name'), el('h1', {}, 'Mẫu Sơn'), plan && el('span', {}, named(plan.names)));
  if (!plan || !view.editions) return;
  redraw(region.querySelector('.controls'),
    editionChoice(view, acts),
    levelChoice(view, acts),
    segments(t('language'), LANGUAGES.map((id) => ({ id, text: id.toUpperCase() })), choice.lang, (lang) => acts.choose({ lang })),
    who);
}

function editionChoice({ editions, choice, inForce }, acts) {
  const option = (value, text) => el('option', { value, selected: (choice.edition ?? '') === value }, text);
  const select = el('select', {
    'aria-label': t('edition'), title: t('edition.long'), data: { key: 'edition' },
    on: { change: (event) => acts.choose({ edition: event.target.value || null, unit: null }) },
  },
  option('', t('edition.byDate', { n: inForce.communes })),
  editions.map((edition) => option(edition.id, editionName(edition))));
  return el('label', { class: 'field' }, icon('map'), select);
}

function levelChoice({ target, edition, level }, acts) {
  const possible = levelsOf(target);
  const options = ['district', 'commune'].map((id) =>
    ({ id, text: t(`level.${levelName(id, edition)}`), disabled: !possible.includes(id) }));
  return segments(t('level'), options, level, (chosen) => acts.choose({ level: chosen }));
}
