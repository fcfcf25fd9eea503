/** The targets of a unit with gap, pace and rank. */
import { el } from '../../dom.js';
import { date, goal, number, quantity, unitName, valueOrDash } from '../../format.js';
import { named, t } from '../../i18n.js';
import { bar } from '../../panels/bar.js';
import { badge, illustrativeTag, whyButton } from '../../panels/parts.js';
import { targetsIn } from '../../panels/unit.js';

const COLUMNS = ['target', 'value', 'asked', 'gap', 'pace', 'rank', 'status'];

/** Every target: those with a figure in a table, the others named beneath with why there is none. */
export function targetsOf(unit, view, acts) {
  const { valued, absent } = targetsIn(unit, view);
  const ranks = new Map((view.ranks ?? []).map((rank) => [rank.id, rank]));
  return [
    el('h3', {}, t('unit.targets'), el('span', {}, t('unitPage.valued', { n: valued.length }))),
    valued.length > 0 && el('div', { class: 'up-scroll', tabindex: '0', role: 'region', 'aria-label': t('unit.targets') }, el('table', {},
      el('thead', {}, el('tr', {}, COLUMNS.map((key) => el('th', { scope: 'col', title: key === 'gap' && t('unitPage.gap.long') }, t(`unitPage.${key}`))))),
      el('tbody', {}, valued.map((row) => line(row, ranks.get(row.id), unit, acts))))),
    absent.length > 0 && el('details', { open: valued.length === 0 }, el('summary', {}, t('unitPage.absent', { n: absent.length })),
      el('ul', { class: 'up-absent' }, absent.map((row) => el('li', { data: { target: row.id } }, el('span', {}, named(row.names)), badge(row.status))))),
  ];
}

function line(row, rank, unit, acts) {
  const open = { click: () => acts.choose({ view: null, target: row.id, unit: unit.code, level: unit.level, why: null }) };
  return el('tr', { data: { target: row.id } },
    el('th', { scope: 'row' }, el('button', { type: 'button', class: 'link', data: { key: `up-target-${row.id}` }, on: open }, named(row.names)),
      row.illustrative && [' ', illustrativeTag()], row.valueDate && el('small', {}, `${t('fact.valueDate')} ${date(row.valueDate)}`)),
    el('td', {}, el('b', {}, valueOrDash(row)), ' ', unitName(row.unit)),
    el('td', {}, `${goal(row)} ${unitName(row.unit)}`),
    el('td', { data: { gap: '' } }, gap(row)),
    el('td', {}, row.pace === null ? '–' : number(row.pace, 2), bar(row)),
    el('td', { data: { rank: rank?.rank ?? '' } }, rankOf(rank)),
    el('td', {}, badge(row.status), ' ', whyButton(`up-why-${row.id}`, () => acts.choose({ why: `${row.id}@${unit.code}` }), true)));
}

/** Value minus target, at the target's own decimals; from a band, to its nearer edge. */
function gap(row) {
  const { value, target, high, direction, unit, decimals } = row;
  const short = direction === 'band' && high !== null ? Math.min(0, value - target) + Math.max(0, value - high) : value - target;
  return `${short > 0 ? '+' : ''}${quantity(short, unit, decimals)}`;
}

function rankOf(rank) {
  if (!rank) return '–';
  const small = [
    rank.tied > 0 && t('unitPage.rank.tied', { n: rank.tied }),
    rank.by === 'completion' && t('unitPage.rank.byShare'),
    rank.withoutFigure > 0 && t('unitPage.rank.without', { n: rank.withoutFigure }),
  ].filter(Boolean).join('; ');
  return [rank.rank === null ? t('unitPage.rank.none') : el('b', {}, t('unitPage.rank.text', rank)), small && el('small', {}, small)];
}
