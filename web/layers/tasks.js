/** The plan's place-bound tasks: those with a point on the map, the others named in the layer panel. */
import * as L from 'leaflet';
import { el, icon } from '../dom.js';
import { named, t } from '../i18n.js';
import { facts, source, verbatim } from '../panels/parts.js';

/** Pixels: a flag stands above its point, where it hides neither the name nor the gate that is there. */
const SIZE = 22;
const FOOT = [SIZE / 2, SIZE + 10];

/** Markers of all tasks that have a point; tasks at the same point share one marker that lists them. */
export function taskLayer(tasks, popup) {
  const places = new Map();
  for (const task of tasks.filter((each) => each.lon !== null)) {
    const place = `${task.lat},${task.lon}`;
    places.set(place, [...(places.get(place) ?? []), task]);
  }
  return L.layerGroup([...places.values()].map((place) => marker(place, popup)));
}

function marker(tasks, popup) {
  const face = el('div', { class: 'task' }, tasks.length > 1 ? String(tasks.length) : icon('flag'));
  const name = tasks.map((task) => named(task.names)).join('; ');
  const at = L.marker([tasks[0].lat, tasks[0].lon], {
    pane: 'gates', title: name, alt: name, icon: L.divIcon({ html: face, className: 'task-marker', iconSize: [SIZE, SIZE], iconAnchor: FOOT }),
  });
  at.on('add', () => Object.assign(at.getElement().dataset, { tasks: tasks.map((task) => task.id).join(' ') }));
  return at.bindPopup(() => el('div', { class: 'popup' }, tasks.map(card)), popup);
}

function card(task) {
  return el('section', {}, el('h3', {}, named(task.names)), facts([
    [t('task.clause'), task.clause],
    [t('task.place'), verbatim(task.place)],
    [t('task.point'), t(`coord.${task.coordMethod}`)],
    [t('task.status'), verbatim(task.status)],
    [t('gate.source'), source(task.source)],
  ]));
}
