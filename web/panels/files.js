/**
 * What can be taken out of the page: the map on a sheet, tables for a spreadsheet, the report; of the place, day and target
 * that are chosen.
 */
import { el } from '../dom.js';
import { t } from '../i18n.js';

/** The list of files of a resolved view. */
export function files(view) {
  return el('section', {}, el('h3', { class: 'note' }, t('paper')),
    el('ul', { class: 'pairs' }, groups(view).map(([key, made]) => el('li', {}, t(`paper.${key}`), el('b', {}, made.flatMap(link))))),
    el('p', { class: 'note' }, t('paper.note')));
}

function link([name, path], i) {
  return [i > 0 && ' · ', el('a', { href: path, download: true, data: { file: name } }, name)];
}

function groups({ choice, target, level, edition }) {
  const { date: asOf, unit, mode, lang } = choice;
  const inUnits = { target: target?.id, level, edition: edition.id, asOf, lang };
  const shown = mode === 'value' ? 'value' : 'status';
  const map = (kind, more) => address(`map.${kind}`, { ...inUnits, unit, mode: shown, ...more });
  const table = (rows) => ['xlsx', 'csv'].map((kind) => [kind.toUpperCase(), address(`table.${kind}`, rows)]);
  return [
    target?.levels.length && ['map', [['PDF A4', map('pdf', { paper: 'A4' })], ['PDF A3', map('pdf', { paper: 'A3' })], ['PNG A4', map('png', { paper: 'A4' })]]],
    ['report', [['PDF', address('report.pdf', { plan: '2024', unit, edition: unit && edition.id, asOf, lang })]]],
    ['targets', table({ table: 'targets', asOf, lang })],
    target?.levels.length && ['units', table({ table: 'units', ...inUnits })],
    unit && ['unit', table({ table: 'unit', unit, edition: edition.id, asOf, lang })],
    ['gates', table({ table: 'gates', asOf, lang })],
    ['tasks', table({ table: 'tasks', lang })],
    ['plots', table({ table: 'plots', edition: edition.id, asOf, lang })],
    ['revisions', table({ table: 'revisions', lang })],
  ].filter(Boolean);
}

function address(file, params) {
  const given = Object.entries(params).filter(([, value]) => value !== null && value !== undefined && value !== false);
  return `paper/${file}?${new URLSearchParams(given)}`;
}
