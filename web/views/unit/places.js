/** What lies in a unit and where it comes from: editions, plots by class, roads, gates, tasks; each opens on the map. */
import { el } from '../../dom.js';
import { number, percent, quantity } from '../../format.js';
import { named, t } from '../../i18n.js';
import { illustrativeTag, verbatim } from '../../panels/parts.js';
import { coming } from '../../panels/problems.js';

const HECTARES_PER_KM2 = 100;

function title(text, ...beside) {
  return el('h3', {}, t(text), ...beside);
}

function none() {
  return el('p', { class: 'note' }, t('unitPage.none'));
}

function toMap(key, text, open) {
  return el('button', { type: 'button', class: 'link', data: { key }, on: { click: open } }, text);
}

/** Every step between editions that the ground of the unit went through. */
export function historyOf(view, acts) {
  const { lineage } = view;
  if (!lineage) return [title('unitPage.history'), coming(view, ['lineage'], 4)];
  const unit = ({ edition, code, name }) => toMap(`up-past-${edition}-${code}`, name, () => acts.choose({ edition, unit: code }));
  return [title('unitPage.history'), lineage.length === 0 && el('p', { class: 'note' }, t('unitPage.history.none')),
    el('ul', { class: 'up-lines' }, lineage.map(({ from, to, kind, share }) => el('li', { data: { kind } },
      el('small', {}, t('unitPage.step', { from: from.edition, to: to.edition })),
      el('span', {}, unit(from), ' → ', unit(to)),
      el('span', {}, t(`unitPage.kind.${kind}`, { share: percent(share) })))))];
}

/** Plots by class, as a table with a bar for the share of the unit's ground. */
export function plotsOf({ plots, bbox, areaComputedKm2 }, acts) {
  if (!plots.length) return [title('unit.plots'), none()];
  const share = (ha) => ha / (areaComputedKm2 * HECTARES_PER_KM2);
  return [title('unit.plots', illustrativeTag()), el('table', {},
    el('thead', {}, el('tr', {}, ['group', 'plots', 'ha', 'share'].map((key) => el('th', { scope: 'col' }, t(`unitPage.${key}`))))),
    el('tbody', {}, plots.map(({ group, count, ha }) => el('tr', { data: { group } },
      el('th', { scope: 'row' }, el('i', { class: `patch patch-${group}` }), toMap(`up-plots-${group}`, t(`plot.${group}`), () => acts.showLayer('plots', bbox))),
      el('td', {}, number(count, 0)), el('td', {}, quantity(ha, 'ha', 1)), el('td', {}, percent(share(ha), 1))))))];
}

/** Roads through the unit, the longest first. */
export function roadsOf(view, acts) {
  const { unitRoads: through } = view;
  if (!through) return [title('unitPage.roads'), coming(view, ['unitRoads'], 4)];
  return [title('unitPage.roads', el('span', {}, t('unitPage.roads.sum', { n: through.total, km: quantityKm(through.km) }))),
    el('ul', { class: 'up-lines' }, through.roads.map((road) => el('li', { data: { road: road.id } },
      toMap(`up-road-${road.id}`, [road.ref, named(road.names)].filter(Boolean).join(' '), () => acts.showFeature('roads', road.id)),
      el('span', {}, road.illustrative && [illustrativeTag(), ' '], t(`surface.${road.surface ?? 'unknown'}`), road.surfaceAssumed && ` (${t('unitPage.roads.assumed')})`),
      el('b', {}, quantityKm(road.km))))),
    through.roads.length < through.total && el('p', { class: 'note' }, t('unitPage.roads.cut', { shown: through.roads.length, total: through.total }))];
}

function quantityKm(km) {
  return `${number(km, 1)}\u00a0km`;
}

/** Gates in the unit; those with a point open on the map. */
export function gatesOf({ gates }, { unitGates }, acts) {
  if (!gates.length) return [title('unit.gates'), none()];
  return [title('unit.gates'), el('ul', { class: 'up-lines' }, gates.map(({ id, name, status }) => {
    const placed = unitGates?.some((gate) => gate.id === id && gate.lon !== null);
    return el('li', { data: { gate: id } }, placed ? toMap(`up-gate-${id}`, name, () => acts.showFeature('gates', id)) : el('span', {}, name, el('small', {}, t('unitPage.noPoint'))),
      el('b', {}, t(`gate.${status}`)));
  }))];
}

/** Tasks bound to the unit by code. */
export function tasksOf(unit, { unitTasks }, acts) {
  const bound = (unitTasks ?? []).filter(({ unitCodes }) => unitCodes.includes(unit.code));
  if (!bound.length) return [title('unitPage.tasks'), none()];
  return [title('unitPage.tasks'), el('ul', { class: 'up-lines' }, bound.map((task) => el('li', { data: { task: task.id } },
    task.lon === null ? el('span', {}, named(task.names), el('small', {}, t('unitPage.noPoint')))
      : toMap(`up-task-${task.id}`, named(task.names), () => acts.showFeature('tasks', task.id)),
    el('span', {}, verbatim(task.status)))))];
}
