/** The title of the map: which target, when, over which units, and whether by status or by value. */
import { WAYS } from '../breaks.js';
import { el, icon, redraw } from '../dom.js';
import { date, editionName, goal, quantity, unitName } from '../format.js';
import { named, t } from '../i18n.js';
import { earlierDay } from '../resolve.js';
import { badge, illustrativeTag } from './parts.js';

/** What the units are painted by. */
const MODES = ['status', 'value', 'gap', 'change'];

/** Draws the title of the map. */
export function drawCaption(region, view, acts) {
  const { target, choice } = view;
  if (!target) return redraw(region);
  const value = target.value === null ? '–' : quantity(target.value, target.unit, target.decimals);
  redraw(region,
    el('div', { class: 'caption-text' },
      el('h2', {}, named(target.names)),
      el('p', {}, el('b', {}, value), ` / ${goal(target)} ${unitName(target.unit)} `, badge(target.status),
        target.illustrative && illustrativeTag(), target.assumed && el('span', { class: 'tag-illustrative tag-assumed' }, t('whatif')),
        el('span', { class: 'when' }, `${date(choice.date)} · ${editionName(view.edition)}`))),
    el('div', { class: 'caption-fields' },
      choiceOf('mode', MODES.map((id) => [id, t(`mode.${id}`)]), choice, acts),
      choice.mode !== 'status' && choiceOf('classes', WAYS.map((id) => [id, t(`maps.way.${id}`)]), choice, acts),
      choice.mode === 'change' && since(view, acts)),
    el('button', { type: 'button', class: 'open-card', 'aria-label': t('card.open'), title: t('card.open'), data: { key: 'card' },
      on: { click: () => acts.choose({ card: 'target', unit: null, why: null }) } }, icon('panel-right')));
}

/** A list of which one is chosen; `key` is both the name in the choice and, with `maps.` before it, of the text. */
function choiceOf(key, options, choice, acts) {
  const select = el('select', {
    'aria-label': t(`maps.${key}`), data: { key }, on: { change: () => acts.choose({ [key]: select.value }) },
  }, options.map(([value, text]) => el('option', { value, selected: value === choice[key] }, text)));
  return el('label', { class: 'field' }, select);
}

/** The day a change is counted from; the browser's own field, for it takes a second day only now and then. */
function since(view, acts) {
  const { plan } = view;
  const field = el('input', {
    type: 'date', value: earlierDay(view), min: plan.firstDate, 'aria-label': t('maps.since'), data: { key: 'since' },
    on: { change: () => field.value >= plan.firstDate && acts.choose({ since: field.value }) },
  });
  return el('label', { class: 'field' }, t('maps.since'), field);
}
