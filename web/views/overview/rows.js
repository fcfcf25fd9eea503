/** The lines of the overview: a target with its way so far, one that is off pace, one that became another. */
import { el } from '../../dom.js';
import { date, goal, number, unitName, valueOrDash } from '../../format.js';
import { named, t } from '../../i18n.js';
import { badge, illustrativeTag, whyButton } from '../../panels/parts.js';
import { spark } from '../../panels/spark.js';
import { dayOfPlan } from '../../resolve.js';
import { WORST_FIRST } from '../../status.js';

/** Statuses that need somebody to act. */
const OFF_PACE = ['missed', 'breach', 'deteriorating', 'limited', 'not-met', 'accelerate'];

function opener(id, names, acts, key) {
  const open = { click: () => acts.choose({ view: null, target: id, why: null }) };
  return el('button', { type: 'button', class: 'ov-name', title: named(names), data: { key }, on: open }, named(names));
}

/** One target of the province; its name opens it on the map. An older figure than the day's says of which day it is. */
export function targetRow(target, series, { plan, choice }, acts) {
  const { id, status, value, valueDate, pace } = target;
  return el('li', { class: value === null ? 'ov-row absent' : 'ov-row', data: { target: id, status } },
    el('div', { class: 'ov-line' }, opener(id, target.names, acts, `ov-${id}`), target.illustrative && illustrativeTag(),
      value !== null && whyButton(`ov-why-${id}`, () => acts.choose({ why: id }))),
    el('div', { class: 'ov-line' },
      el('span', { class: 'ov-value' }, el('b', {}, valueOrDash(target)), ` / ${goal(target)} ${unitName(target.unit)}`,
        value !== null && valueDate < dayOfPlan({ plan, choice }) && el('small', { data: { valued: valueDate } }, t('overview.valued', { date: date(valueDate) }))),
      series ? spark(series, plan) : el('span', { class: 'spark' }),
      el('span', { class: 'ov-state' }, badge(status),
        pace !== null && el('small', { title: t('fact.pace'), data: { pace: '' } }, t('overview.pace', { pace: number(pace, 2) })))));
}

/** What needs somebody to act, worst first. */
export function offPaceList(shown, acts) {
  const off = shown.filter(({ status }) => OFF_PACE.includes(status))
    .sort((a, b) => WORST_FIRST.indexOf(a.status) - WORST_FIRST.indexOf(b.status));
  return [
    el('h3', {}, t('overview.off'), el('span', {}, String(off.length))),
    off.length ? el('ul', {}, off.map((target) => el('li', { class: 'ov-line', data: { off: target.id } },
      opener(target.id, target.names, acts, `off-${target.id}`), target.illustrative && illustrativeTag(), badge(target.status))))
      : el('p', { class: 'note' }, t('overview.noneOff')),
  ];
}

/** What became another since the day chosen, before and after; a status without any figure is folded away. */
export function changeList({ since, asOf, changes, unchanged }, { group, only }, acts) {
  const shown = changes.filter((each) => (!group || each.group === group) && (!only || each.after.status === only));
  const told = shown.filter((each) => each.before.value !== null || each.after.value !== null);
  const silent = shown.filter((each) => !told.includes(each));
  return [
    el('h3', {}, t('overview.changes', { since: date(since), asOf: date(asOf) }), el('span', {}, String(changes.length))),
    el('ul', {}, told.map((each) => changeLine(each, acts))),
    silent.length > 0 && el('details', {}, el('summary', {}, t('overview.silent', { n: silent.length })), el('ul', {}, silent.map((each) => changeLine(each, acts)))),
    el('p', { class: 'note' }, t('overview.unchanged', { n: unchanged }),
      shown.length < changes.length && ` ${t('overview.hidden', { n: changes.length - shown.length })}`),
  ];
}

function changeLine({ id, names, unit, decimals, before, after }, acts) {
  const figure = (state) => [el('b', {}, valueOrDash(state, decimals)), ' ', unitName(unit), ' ', badge(state.status)];
  return el('li', { data: { changed: id } },
    el('div', { class: 'ov-line' }, opener(id, names, acts, `changed-${id}`), after.illustrative && illustrativeTag()),
    el('div', { class: 'ov-line ov-change' }, el('span', {}, ...figure(before)), el('span', { 'aria-label': t('overview.became'), role: 'img' }, '→'), el('span', {}, ...figure(after))));
}
