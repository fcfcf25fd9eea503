/** What the board of the economic zone asks daily: gates over the year, who reaches them, the zone, the tasks at places. */
import { api } from '../api.js';
import { el, redraw } from '../dom.js';
import { date, number } from '../format.js';
import { named, nameOf, t } from '../i18n.js';
import { illustrativeTag, source, verbatim } from '../panels/parts.js';
import { coming } from '../panels/problems.js';
import { timeline } from './zone/timeline.js';

export const sheet = 'views/zone.css';

const NO_PLACE = 'not_located';

/** The gates from the first of January of the chosen year to the chosen day, and the plan's tasks. */
export function needs({ choice, edition }) {
  const from = `${choice.date.slice(0, 4)}-01-01`;
  const to = dayAfter(choice.date);
  return {
    gateHistory: [`${from} ${edition.id}`, to, () => api.gateHistory(from, to, edition.id)],
    zoneTasks: ['tasks', null, api.tasks],
  };
}

/** The period's end is not part of it, so the chosen day is when the end is the day after. */
export function dayAfter(iso) {
  const day = new Date(`${iso}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + 1);
  return day.toISOString().slice(0, 10);
}

/** Draws the page. */
export function draw(region, view, acts) {
  const { gateHistory: history, zoneTasks: tasks } = view;
  redraw(region, el('div', { class: 'zone-page', data: { scroll: 'zone' } },
    el('h2', {}, t('view.zone')),
    history ? [gates(history), reach(history, acts), zone(history)] : coming(view, ['gateHistory'], 10),
    tasks ? taskTable(tasks) : coming(view, ['zoneTasks'], 6)));
}

function gates(history) {
  const period = t('zone.period', { from: date(history.from), to: date(history.reachedOn), n: number(history.days, 0) });
  return el('section', {},
    el('h3', {}, t('zone.gates')), el('p', { class: 'note' }, period),
    el('div', { class: 'zone-wide', tabindex: '0', role: 'region', 'aria-label': t('zone.gates') }, el('table', { class: 'zone-gates' },
      head('zone.gate', 'zone.line', 'zone.daysOpen', 'zone.daysSuspended', 'zone.daysUnknown', 'zone.spans'),
      el('tbody', {}, history.gates.map((gate) => gateRow(gate, history))))),
    el('p', { class: 'note missing' }, t('zone.carried')));
}

function gateRow(gate, history) {
  const days = ['daysOpen', 'daysSuspended', 'daysUnknown'];
  return el('tr', { data: { gate: gate.id } },
    el('th', { scope: 'row' }, named(gate.names)),
    el('td', {}, timeline(gate, history)),
    days.map((name) => el('td', { class: 'zone-amount', data: { days: name } }, number(gate[name], 0))),
    el('td', {}, el('ul', {}, gate.spans.map(span))));
}

function span({ from, to, status, note, source: said }) {
  const until = to ? date(to) : t('zone.lasting');
  return el('li', {}, el('b', {}, t(`zone.status.${status}`)), ` ${date(from)} – ${until} `,
    note && el('small', {}, verbatim(note)), said && el('details', {}, el('summary', {}, t('zone.source')), source(said)));
}

function reach(history, acts) {
  const minutes = [30, 60, 90];
  return el('section', {},
    el('h3', {}, t('zone.reach')), el('p', { class: 'note' }, t('zone.reach.how', { day: date(history.reachedOn) })),
    el('div', { class: 'zone-wide', tabindex: '0', role: 'region', 'aria-label': t('zone.reach') }, el('table', { class: 'zone-reach' },
      el('thead', {}, el('tr', {}, el('th', { scope: 'col' }, t('zone.gate')),
        minutes.map((n) => el('th', { scope: 'col' }, t('access.minutes', { n }))), el('th', { scope: 'col' }, t('zone.area')))),
      el('tbody', {}, history.gates.map((gate) => reachRow(gate, minutes, acts))))));
}

function reachRow(gate, minutes, acts) {
  const name = el('th', { scope: 'row' }, named(gate.names));
  if (gate.reason) return el('tr', {}, name, el('td', { colspan: minutes.length + 1 }, t(`access.${gate.reason}`)));
  const open = () => { acts.openView('map'); acts.showAccess(gate.id); };
  return el('tr', { data: { reach: gate.id } }, name,
    gate.reach.map((each) => el('td', { class: 'zone-amount' }, within(each))),
    el('td', {}, el('button', { type: 'button', data: { key: `reach-${gate.id}` }, on: { click: open } }, t('zone.onMap'))));
}

function within({ minutes, communes, population, communesWithoutPopulation: unknown, illustrative }) {
  return [
    el('b', { data: { minutes } }, t('zone.communes', { n: number(communes, 0) })), illustrative && illustrativeTag(),
    el('small', {}, population === null ? t('access.nobodyKnown') : t('zone.people', { n: number(population, 0) }),
      unknown > 0 && population !== null && ` · ${t('access.unknown', { n: unknown })}`),
  ];
}

function zone({ zone: { full, part, population, communesWithoutPopulation: unknown, sources } }) {
  const none = full.length + part.length === 0;
  return el('section', {}, el('h3', {}, t('zone.zone')),
    none ? el('p', { class: 'note missing' }, t('zone.none')) : el('p', {},
      t('zone.full', { n: full.length, names: full.map(nameOf).join(', ') }), ' ',
      part.length > 0 && t('zone.part', { n: part.length, names: part.map(nameOf).join(', ') }), ' ',
      population === null ? t('access.nobodyKnown') : t('zone.people', { n: number(population, 0) }),
      unknown > 0 && population !== null && ` · ${t('access.unknown', { n: unknown })}`),
    el('p', { class: 'note missing' }, t('zone.figures')),
    sources.length > 0 && el('details', {}, el('summary', {}, t('zone.source')), el('ul', {}, sources.map((each) => el('li', {}, source(each))))));
}

function taskTable(tasks) {
  const placed = tasks.filter(({ kind }) => kind !== NO_PLACE);
  return el('section', {}, el('h3', {}, t('zone.tasks', { n: placed.length, all: tasks.length })),
    el('div', { class: 'zone-wide', tabindex: '0', role: 'region', 'aria-label': t('zone.tasks.name') }, el('table', { class: 'zone-tasks' },
      head('zone.task', 'zone.place', 'zone.state', 'zone.source'),
      el('tbody', {}, placed.map((task) => el('tr', { data: { task: task.id } },
        el('th', { scope: 'row' }, named(task.names)), el('td', {}, task.place),
        el('td', {}, stateOf(task.status)), el('td', {}, source(task.source))))))));
}

/** The pack writes "not found" where nothing is known of a task. */
function stateOf(status) {
  return !status || status.startsWith('not found') ? el('i', {}, t('zone.noState')) : verbatim(status);
}

function head(...keys) {
  return el('thead', {}, el('tr', {}, keys.map((key) => el('th', { scope: 'col' }, t(key)))));
}
