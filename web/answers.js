/**
 * Which answers of the server a view needs, one slot each; a change of the choice asks only for what became different.
 */
import { api } from './api.js';
import { Changes } from './changes.js';
import { earlierDay, whyOf } from './resolve.js';
import { Slot } from './slot.js';

/** Everything the page may need. Roads and plots come tile by tile: their slots hold failures only. */
const NAMES = ['plan', 'editions', 'targets', 'shapes', 'districts', 'units', 'unit', 'trace', 'gates', 'tasks', 'access', 'gaps', 'roads', 'plots', 'changes', 'page', 'feature'];

/** The same units at the earlier date that a map of change begins from; nothing on the other maps. */
export function earlierNeeds(view) {
  const { choice, target, level, edition } = view;
  if (choice.mode !== 'change' || !target) return {};
  const since = earlierDay(view);
  const load = () => (target.levels.length ? api.units(target.id, level, edition.id, since) : []);
  return { earlier: [`${target.id} ${level} ${edition.id}`, since, load] };
}

/** The slots of the page; `changed` is called after each answer or failure. */
export class Answers {
  #changed;
  #page = [];

  constructor(changed) {
    this.#changed = changed;
    this.slots = Object.fromEntries(NAMES.map((name) => [name, new Slot(name, changed)]));
    new Changes(this.slots, changed);
    this.slots.plan.want('plan', null, api.plan);
    this.slots.editions.want('editions', null, api.editions);
  }

  /** The answers by name, null where none has come, and `failed`: the names of those that could not. */
  get values() {
    const named = Object.entries(this.slots);
    const failed = named.filter(([, slot]) => slot.error).map(([name]) => name).join(' ');
    return { ...Object.fromEntries(named.map(([name, slot]) => [name, slot.value])), failed };
  }

  /** Asks for what a page needs beside the map, and forgets what the page before it needed. */
  wantPage(needs) {
    for (const name of this.#page) if (!(name in needs)) this.slots[name].clear();
    this.#page = Object.keys(needs);
    for (const [name, wanted] of Object.entries(needs)) {
      this.slots[name] ??= new Slot(name, this.#changed);
      this.slots[name].want(...wanted);
    }
  }

  /** Asks for what a resolved view needs. */
  want(view) {
    this.#wantPlan(view);
    this.#wantMap(view);
    this.#wantCard(view);
    this.#wantOverlays(view.choice);
    this.#wantFeature(view.choice);
    this.#wantWays(view);
  }

  #wantPlan({ choice: { date } }) {
    this.slots.targets.want('targets', date, () => api.targets(date));
  }

  #wantMap({ choice: { date }, edition, target, level }) {
    const { shapes, districts, units } = this.slots;
    shapes.want(`${level} ${edition.id}`, null, () => api.shapes(level, edition.id));
    if (edition.districts > 0) districts.want(edition.id, null, () => api.shapes('district', edition.id));
    else districts.clear();
    if (!target?.levels.length) return units.clear();
    units.want(`${target.id} ${level} ${edition.id}`, date, () => api.units(target.id, level, edition.id, date));
  }

  #wantCard({ choice, edition }) {
    const { unit, trace } = this.slots;
    const { date } = choice;
    const why = whyOf(choice);
    if (choice.unit) unit.want(`${choice.unit} ${edition.id}`, date, () => api.unit(choice.unit, edition.id, date));
    else unit.clear();
    if (why) trace.want(`${choice.why} ${edition.id}`, date, () => api.trace(why.target, why.code, edition.id, date));
    else trace.clear();
  }

  #wantFeature({ feature, date }) {
    const slot = this.slots.feature;
    if (!feature) return slot.clear();
    const [layer, ...id] = feature.split('/');
    slot.want(feature, date, () => api.feature(layer, id.join('/'), date));
  }

  #wantWays({ choice: { layers, gate, whatif, date }, edition }) {
    const { access, gaps } = this.slots;
    if (gate && layers.includes('access')) access.want(`${gate} ${edition.id}`, date, () => api.access(gate, edition.id, date));
    else access.clear();
    if (layers.includes('gaps') || whatif !== null) gaps.want(edition.id, date, () => api.gaps(edition.id, date));
    else gaps.clear();
  }

  #wantOverlays({ layers, date }) {
    const { gates, tasks } = this.slots;
    if (layers.includes('gates')) gates.want('gates', date, () => api.gates(date));
    if (layers.includes('tasks')) tasks.want('tasks', null, api.tasks);
    for (const name of ['gates', 'tasks', 'roads', 'plots']) if (!layers.includes(name)) this.slots[name].clear();
  }
}
