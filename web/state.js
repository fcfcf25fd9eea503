/**
 * What the reader has chosen, kept in the address bar so that a view can be sent, printed and gone back from.
 *
 * Names in the hash are the plan's own words: #view=…&target=…&date=…&edition=…&level=…&mode=…&since=…&classes=…&unit=…&why=…&layers=…&map=….
 * The overview adds group, mappable (yes, no) and cell (group.status, .target); feature (layer/id) is lit up on the map.
 * `since` (ISO date) is what changes are counted from. A null `whatif` is the map of the record (`marks.js`). A null edition means "the
 * one in force at the date". `why` is a target id, with `@code` for a unit's own number.
 */

const KEYS = ['view', 'target', 'date', 'edition', 'level', 'mode', 'since', 'classes', 'unit', 'why', 'only', 'card', 'gate', 'layers', 'whatif', 'lang', 'map',
  'group', 'mappable', 'cell', 'feature'];
const LIST_KEYS = ['layers'];

/** Reads a hash; unknown names are left out, known ones stay text (lists are split at commas). */
export function parseHash(hash) {
  const given = new URLSearchParams(hash.replace(/^#/, ''));
  const choice = {};
  for (const key of KEYS) {
    if (given.has(key)) choice[key] = LIST_KEYS.includes(key) ? given.get(key).split(',').filter(Boolean) : given.get(key);
  }
  return choice;
}

/** Writes a choice as a hash; absent values are left out, the punctuation of lists and positions stays readable. */
export function toHash(choice) {
  const given = KEYS.filter((key) => choice[key] !== null && choice[key] !== undefined);
  return `#${given.map((key) => `${key}=${readable([].concat(choice[key]).join(','))}`).join('&')}`;
}

function readable(text) {
  return encodeURIComponent(text).replace(/%(2C|40|2F)/g, decodeURIComponent);
}

/** The one choice of the page and those who follow it. */
export class State {
  #choice;
  #defaults;
  #followers = [];

  constructor(defaults) {
    this.#defaults = defaults;
    this.#choice = { ...defaults, ...parseHash(location.hash) };
    window.addEventListener('popstate', () => this.#fromAddress());
    window.addEventListener('hashchange', () => this.#fromAddress());
  }

  get choice() {
    return this.#choice;
  }

  /** Calls `follow(choice, before)` after each change, also when the reader goes back. */
  follow(follow) {
    this.#followers.push(follow);
  }

  /**
   * Changes some of the choice.
   *
   * @param quiet no new history entry: for the map's position and a slider on its way
   */
  choose(patch, quiet = false) {
    const next = { ...this.#choice, ...patch };
    const hash = toHash(next);
    if (hash === toHash(this.#choice)) return;
    if (quiet) history.replaceState(null, '', hash);
    else history.pushState(null, '', hash);
    this.#become(next);
  }

  #fromAddress() {
    const next = { ...this.#defaults, ...parseHash(location.hash) };
    if (toHash(next) !== toHash(this.#choice)) this.#become(next);
  }

  #become(next) {
    const before = this.#choice;
    this.#choice = next;
    for (const follow of this.#followers) follow(next, before);
  }
}
