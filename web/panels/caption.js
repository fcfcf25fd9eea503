/** The title of the map: which target, when, over which units, and whether by status or by value. */
import { WAYS } from '../breaks.js';
import { el, icon, redraw, segments } from '../dom.js';
import { date, editionName, goal, quantity, unitName } from '../format.js';
import { named, t } from '../i18n.js';
import { badge, illustrativeTag } from './parts.js';

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
    segments(t('mode'), ['status', 'value', 'gap', 'change'].map((id) => ({ id, text: t(`mode.${id}`) })), choice.mode, (mode) => acts.choose({ mode })),
    choice.mode !== 'status' && el('div', { class: 'caption-fields' }, ways(choice, acts), choice.mode === 'change' && since(view, acts)),
    el('button', { type: 'button', class: 'open-card', 'aria-label': t('card.open'), title: t('card.open'), data: { key: 'card' },
      on: { click: () => acts.choose({ card: 'target', unit: null, why: null }) } }, icon('panel-right')));
}

function ways({ classes }, acts) {
  const select = el('select', {
    'aria-label': t('maps.ways'), data: { key: 'classes' }, on: { change: () => acts.choose({ classes: select.value }) },
  }, WAYS.map((id) => el('option', { value: id, selected: id === classes }, t(`maps.way.${id}`))));
  return el('label', { class: 'field' }, select);
}

/** The day a change is counted from; the browser's own field, for it takes a second day only now and then. */
function since({ plan, choice }, acts) {
  const field = el('input', {
    type: 'date', value: choice.since, min: plan.firstDate, 'aria-label': t('maps.since'), data: { key: 'since' },
    on: { change: () => field.value >= plan.firstDate && acts.choose({ since: field.value }) },
  });
  return el('label', { class: 'field' }, t('maps.since'), field);
}
