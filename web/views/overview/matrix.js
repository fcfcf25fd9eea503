/** Which status stands how often in the units, by group of targets; a cell opens the units behind it. */
import { el, icon, segments } from '../../dom.js';
import { editionName, number, unitName, valueOrDash } from '../../format.js';
import { named, t } from '../../i18n.js';
import { badge, illustrativeTag } from '../../panels/parts.js';
import { levelName } from '../../resolve.js';
import { STATUSES, STATUS_ICONS } from '../../status.js';

/** The table of groups and statuses, with the level it counts at. */
export function matrixTable(view, acts) {
  const { matrix, plan, choice, edition } = view;
  const statuses = STATUSES.filter((status) => matrix.cells.some((cell) => cell.status === status));
  const levels = ['district', 'commune'].map((id) => ({ id, text: t(`level.${levelName(id, edition)}`) }));
  return [
    el('h3', {}, t('matrix.title'), segments(t('matrix.level'), levels, choice.level, (level) => acts.choose({ level, cell: null }))),
    el('p', { class: 'note' }, t('matrix.counted', {
      units: matrix.units, level: t(`level.${levelName(matrix.level, edition)}.plural`), targets: matrix.targets.length, edition: editionName(edition), province: matrix.provinceOnly,
    })),
    el('table', { class: 'ov-matrix' },
      el('caption', { class: 'sr-only' }, t('matrix.title')),
      el('thead', {}, el('tr', {}, el('th', { scope: 'col' }, t('matrix.group')), statuses.map(heading))),
      el('tbody', {}, plan.groups.map((group) => line(group, statuses, view, acts)))),
  ];
}

function heading(status) {
  return el('th', { scope: 'col', title: t(`status.${status}`) }, icon(STATUS_ICONS[status], `ink-${status}`), el('span', { class: 'sr-only' }, t(`status.${status}`)));
}

function line(group, statuses, { matrix, choice }, acts) {
  const count = (status) => matrix.cells.find((cell) => cell.group === group.id && cell.status === status)?.count ?? 0;
  return el('tr', {}, el('th', { scope: 'row' }, named(group.names)), statuses.map((status) => {
    const cell = `${group.id}.${status}`;
    if (!count(status)) return el('td', {}, '0');
    const words = t('matrix.cell', { n: count(status), group: named(group.names), status: t(`status.${status}`) });
    return el('td', {}, el('button', {
      type: 'button', class: `link ink-${status}`, 'aria-label': words, title: words, 'aria-pressed': String((choice.cell ?? '').startsWith(cell)),
      data: { key: `cell-${cell}`, cell }, on: { click: () => acts.choose({ cell }) },
    }, number(count(status), 0)));
  }));
}

/** The units behind a cell: all of one target, or the first of several with how many each has. */
export function cellList(cell, { plan, targets, choice }, acts) {
  const [group, status, target] = choice.cell.split('.');
  const nameOfTarget = (id) => named(targets.find((each) => each.id === id)?.names);
  return [
    el('div', { class: 'ov-line' },
      el('h3', {}, named(plan.groups.find(({ id }) => id === group)?.names), badge(status), el('span', {}, t('matrix.pairs', { n: number(cell.total, 0) }))),
      el('button', { type: 'button', class: 'close', 'aria-label': t('close'), data: { key: 'cell-close' }, on: { click: () => acts.choose({ cell: null }) } }, icon('x'))),
    target ? el('p', {}, nameOfTarget(target), ' ', el('button', { type: 'button', class: 'link', data: { key: 'cell-all' }, on: { click: () => acts.choose({ cell: `${group}.${status}` }) } }, t('matrix.all')))
      : el('ul', { class: 'ov-targets' }, Object.entries(cell.byTarget).map(([id, n]) => el('li', {}, el('button', {
        type: 'button', class: 'link', data: { key: `cell-of-${id}` }, on: { click: () => acts.choose({ cell: `${group}.${status}.${id}` }) },
      }, nameOfTarget(id)), ` ${number(n, 0)}`))),
    el('ul', { class: 'ov-behind', data: { scroll: 'behind' } }, cell.rows.map((row) => behind(row, !target, choice, acts))),
    cell.rows.length < cell.total && el('p', { class: 'note' }, t('matrix.cut', { shown: number(cell.rows.length, 0), total: number(cell.total, 0) })),
  ];
}

function behind(row, withTarget, { level }, acts) {
  const open = { click: () => acts.choose({ view: null, target: row.target, unit: row.code, level, why: null }) };
  return el('li', { data: { unit: row.code } }, el('button', { type: 'button', class: 'ov-line', data: { key: `behind-${row.target}-${row.code}` }, on: open },
    el('span', {}, row.name, withTarget && el('small', {}, named(row.names))),
    el('span', {}, el('b', {}, valueOrDash(row)), ` / ${number(row.asked, row.decimals)} ${unitName(row.unit)}`, row.illustrative && [' ', illustrativeTag()])));
}
