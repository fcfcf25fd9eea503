/** The card of a unit: every target it has, where it comes from and went to, its gates, plots and context figures. */
import { el, redraw } from '../dom.js';
import { editionName, goal, number, percent, period, quantity, unitName, valueOrDash } from '../format.js';
import { named, nameOf, t } from '../i18n.js';
import { badge, closeButton, facts, illustrativeTag, pair, pairs, source, verbatim, whyButton } from './parts.js';
import { bar } from './bar.js';
import { coming, hasFailed } from './problems.js';

/** Square metres hide in no card: areas are km², at most one digit. */
const AREA_DECIMALS = 1;

/** Draws the card of `view.unit`; a skeleton while it is on its way. */
export function drawUnit(region, view, acts) {
  const { unit } = view;
  const name = unit ? named(unit.names) : t(hasFailed(view, 'unit') ? 'problem.here' : 'loading');
  redraw(region,
    el('div', { class: 'panel-head' },
      el('div', {}, el('h2', {}, name), unit && el('p', {}, where(unit, view))),
      unit && el('button', { type: 'button', class: 'link open-page', data: { key: 'unit-page' }, on: { click: () => acts.openUnitPage(unit.code) } }, t('unitPage.open')),
      closeButton(acts, 'unit')),
    el('div', { class: 'panel-body', data: { scroll: 'detail' } },
      unit ? sections(unit, view, acts) : coming(view, ['unit'], 10)));
}

function where(unit, { editions }) {
  const edition = editions.find(({ id }) => id === unit.edition);
  const parts = [t(`type.${unit.type}`), unit.parent?.name, edition && editionName(edition),
    unit.generalised && t('generalised'), unit.outlineSource && t('outlines', { source: unit.outlineSource })];
  return parts.filter(Boolean).join(' · ');
}

function sections(unit, view, acts) {
  return [
    sizeOf(unit),
    targetsOf(unit, view, acts),
    titled('unit.history', history(unit, view.editions, acts)),
    titled('unit.gates', unit.gates.map((gate) => pair(gate.name, t(`gate.${gate.status}`)))),
    titled('unit.plots', unit.plots.map(plotLine), true),
    titled('unit.context', unit.context.map((figure) =>
      pair(named(figure.names), quantity(figure.value, figure.unit, 2),
        [figure.period && period(figure.period), source(figure.source)], verbatim(figure.note)))),
  ];
}

function plotLine({ group, ha, count }) {
  return pair(t(`plot.${group}`), `${quantity(ha, 'ha', 0)} · ${t('unit.plotCount', { n: number(count, 0) })}`);
}

/** Size, people and place of a unit, those that are known; `areaNote` stands beside the published area. */
export function sizeOf(unit, areaNote = null) {
  const area = (km2) => km2 !== null && quantity(km2, 'km2', AREA_DECIMALS);
  return facts([
    [t('unit.area'), unit.areaKm2 !== null && el('span', {}, area(unit.areaKm2), areaNote && [' ', el('small', {}, areaNote)])],
    [t('unit.areaComputed'), area(unit.areaComputedKm2)],
    [t('unit.population', { year: unit.populationYear ?? '–' }), unit.population !== null && quantity(unit.population, 'people', 0)],
    [t('unit.border'), unit.borderCommune && t('yes')],
    [t('unit.zone'), ['full', 'part'].includes(unit.economicZone) && t(`zone.${unit.economicZone}`)],
  ]);
}

/** The targets of a unit with what is known of each in the province: those with a figure, and those without. */
export function targetsIn(unit, view) {
  const known = new Map((view.targets ?? []).map((target) => [target.id, target]));
  const rows = unit.targets.map((row) => ({ ...known.get(row.id), ...row, expectedValue: null }));
  return { valued: rows.filter(({ value }) => value !== null), absent: rows.filter(({ value }) => value === null) };
}

function titled(key, lines, illustrative = false) {
  if (!lines.length) return null;
  return el('section', {}, el('h3', {}, t(key), illustrative && illustrativeTag()), pairs(lines));
}

/** Targets with a figure first in full; those without in one line each, so that absence is seen and not scrolled past. */
function targetsOf(unit, view, acts) {
  const { valued, absent } = targetsIn(unit, view);
  return el('section', {},
    el('h3', {}, t('unit.targets'), el('span', {}, String(unit.targets.length))),
    el('ul', { class: 'rows' }, valued.map((row) => targetLine(row, unit, view, acts))),
    el('ul', { class: 'rows' }, absent.map((row) => absentLine(row, unit, view, acts))));
}

function targetLine(row, unit, view, acts) {
  return el('li', { class: 'row', 'aria-current': row.id === view.choice.target ? 'true' : null, data: { target: row.id } },
    opener(row, acts, el('b', {}, valueOrDash(row)), ` / ${goal(row)} ${unitName(row.unit)}`),
    el('div', { class: 'row-state' }, bar(row), badge(row.status),
      whyButton(`why-${row.id}-${unit.code}`, () => acts.choose({ why: `${row.id}@${unit.code}` }), true)));
}

function absentLine(row, unit, view, acts) {
  return el('li', { class: 'row row-absent', 'aria-current': row.id === view.choice.target ? 'true' : null, data: { target: row.id } },
    opener(row, acts, `${goal(row)} ${unitName(row.unit)}`),
    el('div', { class: 'row-state' }, el('span', { class: 'bar-gap' }), badge(row.status)));
}

function opener(row, acts, ...value) {
  const open = { click: () => acts.openTarget(row.id) };
  return el('button', { type: 'button', class: 'row-open', data: { key: `card-${row.id}` }, on: open },
    el('span', { class: 'row-name' }, named(row.names), row.illustrative && [' ', illustrativeTag()]),
    el('span', { class: 'row-value' }, value));
}

/** Units that this one was made of, and those it went into; each opens in its own edition. */
function history(unit, editions, acts) {
  const nameOfEdition = (id) => editionName(editions.find((each) => each.id === id));
  const line = (direction) => (step) => {
    const open = { click: () => acts.choose({ edition: step.edition, unit: step.code, level: unit.level }) };
    return pair(
      el('button', { type: 'button', class: 'link', data: { key: `history-${step.edition}-${step.code}` }, on: open }, nameOf(step)),
      t(`history.${direction}`, { share: percent(step.share), edition: nameOfEdition(step.edition) }));
  };
  return [...unit.history.from.map(line('from')), ...unit.history.to.map(line('to'))];
}
