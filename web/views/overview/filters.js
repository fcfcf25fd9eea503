/** What narrows the overview: status, group, whether a target can be mapped, and since when changes are listed. */
import { el } from '../../dom.js';
import { date } from '../../format.js';
import { named, t } from '../../i18n.js';
import { badge } from '../../panels/parts.js';
import { isoOf } from '../../panels/time.js';
import { countByStatus } from '../../status.js';

/** Whether a target is among those chosen. */
export function passes(target, choice) {
  return (!choice.only || target.status === choice.only) && passesBesideStatus(target, choice);
}

function passesBesideStatus(target, { group, mappable }) {
  return (!group || target.group === group) && (!mappable || (target.levels.length > 0) === (mappable === 'yes'));
}

/** The counts per status, which narrow when pressed, and the fields beside them. */
export function filters(targets, { choice, plan }, since, acts) {
  const counted = [...countByStatus(targets.filter((target) => passesBesideStatus(target, choice)))];
  return [
    el('div', { class: 'ov-counts', role: 'group', 'aria-label': t('targets.narrow') }, counted.map(([status, count]) => chip(status, count, choice, acts))),
    el('div', { class: 'ov-fields' },
      field('overview.group', choice.group, [['', t('overview.allGroups')], ...plan.groups.map(({ id, names }) => [id, named(names)])],
        (group) => acts.choose({ group })),
      field('overview.mappable', choice.mappable, ['', 'yes', 'no'].map((id) => [id, t(`overview.mappable.${id || 'all'}`)]),
        (mappable) => acts.choose({ mappable })),
      sinceField(since, choice, plan, acts),
      el('span', { class: 'note', title: t('overview.noDepartment.long') }, t('overview.noDepartment'))),
  ];
}

function chip(status, count, { only }, acts) {
  return el('button', {
    type: 'button', class: 'chip', 'aria-pressed': String(only === status), data: { key: `ov-only-${status}`, status, count: String(count) },
    on: { click: () => acts.choose({ only: only === status ? null : status }) },
  }, el('b', {}, String(count)), badge(status));
}

function field(text, chosen, options, choose) {
  return el('label', { class: 'field' }, `${t(text)} `, el('select', { data: { key: text }, on: { change: (event) => choose(event.target.value || null) } },
    options.map(([value, name]) => el('option', { value, selected: (chosen ?? '') === value }, name))));
}

/**
 * Text in day/month/year, as the date of the head: a browser writes its own date field in the language of the machine.
 * What is being typed outlives the redraw that an answer causes; no change is told of such a field, so Enter and leaving it do.
 */
function sinceField(since, { date: asOf }, { firstDate }, acts) {
  const before = document.activeElement;
  const draft = before?.dataset.since === since ? before.value : date(since);
  const typed = () => {
    const day = isoOf(box.value);
    if (day === null || day < firstDate || day > asOf) box.value = date(since);
    else if (day !== since) acts.choose({ since: day });
  };
  const box = el('input', {
    type: 'text', inputmode: 'numeric', maxlength: 10, value: draft, data: { key: 'since', since },
    on: { blur: typed, keydown: (event) => event.key === 'Enter' && typed() },
  });
  return el('label', { class: 'field' }, `${t('overview.since')} `, box);
}
