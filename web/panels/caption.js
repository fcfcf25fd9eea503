/** The title of the map: which target, when, over which units, and whether by status or by value. */
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
        target.illustrative && illustrativeTag(),
        el('span', { class: 'when' }, `${date(choice.date)} · ${editionName(view.edition)}`))),
    segments(t('mode'), ['status', 'value'].map((id) => ({ id, text: t(`mode.${id}`) })), choice.mode, (mode) => acts.choose({ mode })),
    el('button', { type: 'button', class: 'open-card', 'aria-label': t('card.open'), title: t('card.open'), data: { key: 'card' },
      on: { click: () => acts.choose({ card: 'target', unit: null, why: null }) } }, icon('panel-right')));
}
