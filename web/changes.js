/**
 * Notices that the data became others: asks every so often while the page is looked at.
 *
 * A plan is looked at all day on a wall, and imports come while it is. What the page shows must be the newest state, so
 * each answer that may have become another is asked for again, and tiles of the layers that changed are drawn anew.
 */
import { api } from './api.js';

/** Half of the time in which a change has to show. */
const EVERY_MILLIS = 1000;

/** Layers by the slots whose answers hang on them; what is not named hangs on every change. */
const HANGS_ON = {
  editions: ['communes', 'districts'],
  shapes: ['communes', 'districts'],
  districts: ['districts'],
  gates: ['gates', 'communes'],
  tasks: ['tasks'],
  access: ['gates', 'roads', 'communes'],
  gaps: ['roads', 'communes'],
  roads: [],
  plots: [],
  changes: [],
  page: [],
};

/** Follows the state of the data: `slots` by name, `changed` is called when something has to be drawn. */
export class Changes {
  #slots;
  #changed;
  #known = null;

  constructor(slots, changed) {
    this.#slots = slots;
    this.#changed = changed;
    this.#slots.changes.want('changes', null, api.changes);
    setInterval(() => document.hidden || this.#look(), EVERY_MILLIS);
  }

  async #look() {
    const slot = this.#slots.changes;
    try {
      const before = slot.value ?? this.#known;
      const now = await api.changes();
      this.#known = now;
      if (before?.version === now.version && !slot.error) return;
      slot.take(now);
      if (before && now.version !== before.version) this.#askAgain(before, now);
      this.#changed();
    } catch (error) {
      if (!slot.error) slot.fail(error, () => this.#look());
    }
  }

  #askAgain(before, now) {
    api.forget();
    const changed = Object.keys(now.layers).filter((layer) => now.layers[layer] !== before.layers[layer]);
    for (const [name, slot] of Object.entries(this.#slots)) {
      const on = HANGS_ON[name];
      if (!on || on.some((layer) => changed.includes(layer))) slot.again();
    }
  }
}
