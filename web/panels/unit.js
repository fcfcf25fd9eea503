/** The card of a unit: every target it has, where it comes from and went to, its gates, plots and context figures. */
import { el, redraw } from '../dom.js';
import { goal, number, percent, period, quantity, unitName, valueOrDash } from '../format.js';
import { named, nameOf, t } from '../i18n.js';
import { badge, closeButton, illustrativeTag, whyButton } from './badge.js';
import { bar } from './bar.js';
import { coming } from './problems.js';

/** Square metres hide in no card: areas are km², at most one digit. */
const AREA_DECIMALS = 1;

/** Draws the card of `view.unit`; a skeleton under the unit's name while it is on its way. */
export function drawUnit(region, view, acts) {
  const { unit } = view;
  redraw(region,
    el('div', { class: 'panel-head' }, el('div', {}, el('h2', {}, unit ? named(unit.names) : t(view.failed.split(' ').includes('unit') ? 'problem.here' : 'loading')), unit && el('p', {}, where(unit, view))),
      closeButton(acts, 'unit')),
    el('div', { class: 'panel-body', data: { scroll: 'detail' } }, unit ? sections(unit, view, acts) : coming(view, ['unit'], 10)));
}

function where(unit, view) {
  const edition = view.editions.find((e) => e.id === unit.edition);
  return [t(`type.${unit.type}`), unit.parent?.name, edition && named(edition.names), unit.generalised && t('generalised')].filter(Boolean).join(' · ');
}

function sections(unit, view, acts) {
  return [
    size(unit),
    targetsOf(unit, view, acts),
    titled('unit.history', history(unit, view.editions, acts)),
    titled('unit.gates', unit.gates.map((gate) => el('li', {}, el('span', {}, gate.name), el('b', {}, t(`gate.${gate.status}`))))),
    titled('unit.plots', unit.plots.map((plot) => el('li', {},
      el('span', {}, t(`plot.${plot.group}`)), el('b', {}, `${quantity(plot.ha, 'ha', 0)} · ${t('unit.plotCount', { n: number(plot.count, 0) })}`))), true),
    titled('unit.context', unit.context.map((figure) => el('li', {},
      el('span', {}, named(figure.names), el('small', {}, [figure.period && period(figure.period), figure.source].filter(Boolean).join(' · '))),
      el('b', {}, quantity(figure.value, figure.unit, 2))))),
  ];
}

function size(unit) {
  const facts = [
    unit.areaKm2 !== null && [t('unit.area'), `${quantity(unit.areaKm2, 'km2', AREA_DECIMALS)}`],
    unit.areaComputedKm2 !== null && [t('unit.areaComputed'), quantity(unit.areaComputedKm2, 'km2', AREA_DECIMALS)],
    unit.population !== null && [t('unit.population', { year: unit.populationYear ?? '–' }), quantity(unit.population, 'people', 0)],
    unit.borderCommune && [t('unit.border'), t('yes')],
    unit.economicZone && unit.economicZone !== 'none' && [t('unit.zone'), t(`zone.${unit.economicZone}`)],
  ];
  return el('dl', { class: 'facts' }, facts.filter(Boolean).map(([term, text]) => [el('dt', {}, term), el('dd', {}, text)]));
}

function titled(key, lines, illustrative = false) {
  if (!lines.length) return null;
  return el('section', {}, el('h3', {}, t(key), illustrative && illustrativeTag()), el('ul', { class: 'pairs' }, lines));
}

/** Targets with a figure first in full; those without in one line each, so that absence is seen and not scrolled past. */
function targetsOf(unit, view, acts) {
  const full = unit.targets.map((row) => ({ ...(view.targets?.find((target) => target.id === row.id) ?? {}), ...row, expectedValue: null }));
  const valued = full.filter((row) => row.value !== null);
  const absent = full.filter((row) => row.value === null);
  return el('section', {},
    el('h3', {}, t('unit.targets'), el('span', {}, String(full.length))),
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
  return el('button', { type: 'button', class: 'row-open', data: { key: `card-${row.id}` }, on: { click: () => acts.openTarget(row.id) } },
    el('span', { class: 'row-name' }, named(row.names), row.illustrative && [' ', illustrativeTag()]), el('span', { class: 'row-value' }, value));
}

/** Units that this one was made of, and those it went into; each opens in its own edition. */
function history(unit, editions, acts) {
  const edition = (id) => named(editions.find((each) => each.id === id)?.names) || id;
  const line = (direction) => (step) => el('li', {},
    el('button', { type: 'button', class: 'link', data: { key: `history-${step.edition}-${step.code}` },
      on: { click: () => acts.choose({ edition: step.edition, unit: step.code, level: unit.level }) } }, nameOf(step)),
    el('b', {}, t(`history.${direction}`, { share: percent(step.share), edition: edition(step.edition) })));
  return [...unit.history.from.map(line('from')), ...unit.history.to.map(line('to'))];
}
