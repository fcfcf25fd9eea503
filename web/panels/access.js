/** What the layer panel says of the way to a gate and of the gaps in the roads. */
import { el } from '../dom.js';
import { number, quantity } from '../format.js';
import { named, nameOf, t } from '../i18n.js';

/** The chosen gate, how long it takes from the opened commune, and each zone with its ground and people. */
export function accessKey({ access, choice }) {
  if (!choice.gate) return note(t('access.choose'));
  if (!access) return null;
  const from = access.times.find(({ code }) => code === choice.unit);
  return [
    note(named(access.gate.names), access.reason && `: ${t(`access.${access.reason}`)}`),
    from && note(wayFrom(from)),
    el('ul', { class: 'key' }, access.areas.features.map(({ properties }) => zone(properties))),
    access.areas.features.length > 0 && note(t('access.limits', { metres: access.cellMetres })),
  ];
}

function wayFrom(time) {
  const { minutes, km, reason } = time;
  if (minutes === null) return `${nameOf(time)}: ${t(`access.${reason}`)}`;
  return t('access.from', { name: nameOf(time), minutes: number(minutes, 0), km: number(km, 1) });
}

function zone({ minutes, areaKm2, population, communesWithoutPopulation: unknown }) {
  const people = population === null ? t('access.nobodyKnown') : quantity(population, 'people', 0);
  return el('li', { data: { minutes } },
    el('i', { class: `patch veil veil-${minutes}` }),
    el('span', {}, t('access.minutes', { n: minutes }), el('small', {}, people, unknown > 0 && ` · ${t('access.unknown', { n: unknown })}`)),
    el('b', {}, quantity(areaKm2, 'km2', 0)));
}

/** How many steps there are, what they come to, and whom no paving helps. */
export function gapKey({ gaps }) {
  if (!gaps) return null;
  const { steps, unconnected, reason } = gaps;
  if (reason) return note(t(`access.${reason}`));
  const communes = steps.reduce((sum, { gained }) => sum + gained.length, 0);
  return [
    note(t('gaps.sum', { steps: steps.length, km: number(steps.at(-1)?.totalKm ?? 0, 1), communes })),
    unconnected.length > 0 && note(t('gaps.unconnected', { n: unconnected.length })),
  ];
}

function note(...text) {
  return el('p', { class: 'note' }, ...text);
}
