/**
 * The plan on one screen: how many targets have each status, which are off pace, what became another, every target with its
 * way so far, and where in the province which status stands.
 */
import { api } from '../api.js';
import { el, redraw } from '../dom.js';
import { date } from '../format.js';
import { named, t } from '../i18n.js';
import { coming } from '../panels/problems.js';
import { filters, passes } from './overview/filters.js';
import { cellList, matrixTable } from './overview/matrix.js';
import { changeList, offPaceList, targetRow } from './overview/rows.js';

export const sheet = 'views/overview.css';

/** Columns of targets on a wall; a group goes whole into the one with the fewest rows so far. */
const COLUMNS = 3;

/** What this page needs beside the map. */
export function needs({ choice, edition }) {
  const { date: asOf, level } = choice;
  const since = sinceOf(choice);
  const wanted = {
    series: ['series', asOf, () => api.series(asOf)],
    changed: [since, asOf, () => api.changed(since, asOf)],
    matrix: [`${level} ${edition.id}`, asOf, () => api.matrix(level, edition.id, asOf)],
  };
  if (!choice.cell) return wanted;
  const [group, status, target] = choice.cell.split('.');
  const load = () => api.cell({ level, edition: edition.id, asOf, group, status, target });
  return { ...wanted, cell: [`${choice.cell} ${level} ${edition.id}`, asOf, load] };
}

/** The chosen day before, otherwise a month before the date; never after it. */
function sinceOf({ since, date: asOf }) {
  return since && since <= asOf ? since : monthBefore(asOf);
}

/** The same day of the month before, or its last. */
function monthBefore(iso) {
  const [year, month, day] = iso.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 2, Math.min(day, last))).toISOString().slice(0, 10);
}

/** Draws the page. */
export function draw(region, view, acts) {
  const { targets, choice } = view;
  if (!targets) return redraw(region, coming(view, ['targets'], 12));
  const shown = targets.filter((target) => passes(target, choice));
  redraw(region, el('div', { class: 'overview', data: { scroll: 'overview' } },
    el('header', { class: 'ov-top' },
      el('h2', {}, t('overview.title', { n: targets.length, date: date(choice.date) })),
      filters(targets, view, sinceOf(choice), acts)),
    el('div', { class: 'ov-body' },
      side(view, shown, acts),
      columns(shown, view, acts))));
}

function side(view, shown, acts) {
  const { choice, cell } = view;
  return el('div', { class: 'ov-side', tabindex: '0', role: 'region', 'aria-label': t('overview.news'), data: { scroll: 'news', key: 'news' } },
    choice.cell && card('cell', cell ? cellList(cell, view, acts) : coming(view, ['cell'], 6)),
    card('off', offPaceList(shown, acts)),
    card('changes', view.changed ? changeList(view.changed, choice, acts) : coming(view, ['changed'], 6)));
}

function card(part, ...children) {
  return el('section', { class: 'ov-card', data: { part } }, ...children);
}

function columns(shown, view, acts) {
  const packed = Array.from({ length: COLUMNS }, () => ({ rows: 0, groups: [] }));
  for (const group of view.plan.groups) {
    const rows = shown.filter((target) => target.group === group.id);
    const column = packed.reduce((a, b) => (b.rows < a.rows ? b : a));
    column.rows += rows.length + 1;
    if (rows.length) column.groups.push(groupOf(group, rows, view, acts));
  }
  const matrix = card('matrix', view.matrix ? matrixTable(view, acts) : coming(view, ['matrix'], 4));
  return packed.map(({ groups }, i) => el('div', { class: 'ov-column', data: { scroll: `column-${i}` } },
    i === 0 && !shown.length && el('p', { class: 'note' }, t('overview.nothing')), groups, i === COLUMNS - 1 && matrix));
}

function groupOf(group, rows, view, acts) {
  const series = new Map((view.series ?? []).map((each) => [each.id, each]));
  return card(`group-${group.id}`,
    el('h3', {}, named(group.names), el('span', {}, t('overview.rows', { n: rows.length }))),
    el('ul', { class: 'ov-rows' }, rows.map((target) => targetRow(target, series.get(target.id), view, acts))));
}
