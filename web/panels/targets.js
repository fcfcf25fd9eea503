/**
 * The list of targets by group, with the counts per status on top; the counts narrow the list when pressed.
 *
 * A group shows the counts of its targets, never one averaged score that would hide one.
 */
import { el, redraw } from '../dom.js';
import { goal, unitName, valueOrDash } from '../format.js';
import { named, t } from '../i18n.js';
import { countByStatus } from '../status.js';
import { badge, illustrativeTag, whyButton } from './parts.js';
import { bar } from './bar.js';
import { coming } from './problems.js';

/** Draws the list; `view` is what `main.js` assembles, `acts` what a click can do. */
export function drawTargets(region, view, acts) {
  const { targets, choice } = view;
  if (!targets) return redraw(region, head(t('targets.loading')), coming(view, ['targets'], 12));
  const shown = choice.only ? targets.filter((target) => target.status === choice.only) : targets;
  redraw(region,
    head(t('targets.count', { n: targets.length })),
    chips(targets, choice.only, acts),
    el('div', { class: 'panel-body', data: { scroll: 'targets' } },
      view.plan.groups.map((group) => groupOf(group, targets.filter(inGroup(group)), shown.filter(inGroup(group)), view, acts))));
}

function head(title) {
  return el('div', { class: 'panel-head' }, el('h2', {}, title));
}

function chips(targets, only, acts) {
  return el('div', { class: 'chips', role: 'group', 'aria-label': t('targets.narrow') },
    [...countByStatus(targets)].map(([status, count]) => el('button', {
      type: 'button', class: 'chip', 'aria-pressed': String(only === status), data: { key: `only-${status}`, status },
      on: { click: () => acts.choose({ only: only === status ? null : status }) },
    }, badge(status), el('b', {}, String(count)))));
}

function inGroup(group) {
  return (target) => target.group === group.id;
}

function groupOf(group, all, shown, view, acts) {
  if (!shown.length) return null;
  const counts = [...countByStatus(all)].map(([status, count]) => `${count} ${t(`status.${status}`).toLowerCase()}`);
  return el('section', {},
    el('h3', {}, named(group.names), el('span', {}, counts.join(' · '))),
    el('ul', { class: 'rows' }, shown.map((target) => row(target, view, acts))));
}

function row(target, view, acts) {
  const chosen = target.id === view.choice.target;
  const kind = target.value === null ? 'row row-absent' : 'row';
  const open = { click: () => acts.openTarget(target.id) };
  return el('li', { class: kind, 'aria-current': chosen ? 'true' : null, data: { target: target.id } },
    el('button', { type: 'button', class: 'row-open', data: { key: `target-${target.id}` }, on: open },
      el('span', { class: 'row-name' }, named(target.names), target.illustrative && [' ', illustrativeTag()]),
      el('span', { class: 'row-value' }, el('b', {}, valueOrDash(target)), ` / ${goal(target)} ${unitName(target.unit)}`)),
    el('div', { class: 'row-state' },
      target.value === null ? el('span', { class: 'bar-gap' }) : bar(target),
      badge(target.status),
      target.value !== null && whyButton(`why-${target.id}`, () => acts.choose({ why: target.id }))));
}
