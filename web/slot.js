/**
 * One answer the screen needs now: asked for once, shown when it comes, and able to fail alone.
 *
 * The boundaries may be missing while the list of targets works, and each can be asked for again. While only the date
 * moves, the last answer stays on show until the next one is there; for anything else it would be the wrong one.
 */
export class Slot {
  #what = null;
  #when = null;
  #load = null;
  #changed;
  value = null;
  error = null;

  /** @param name text key of what this is, for the message when it fails; @param changed called after every answer */
  constructor(name, changed) {
    this.name = name;
    this.#changed = changed;
  }

  /** Forgets the answer: nothing is wanted. */
  clear() {
    this.#what = this.#when = this.value = this.error = null;
  }

  /** Wants the answer of `load()` for `what` at the date `when`; the same twice asks once. */
  want(what, when, load) {
    if (what === this.#what && when === this.#when) return;
    if (what !== this.#what) this.value = null;
    this.#what = what;
    this.#when = when;
    this.#load = load;
    this.#ask();
  }

  /** Takes an answer that came elsewhere. */
  take(value) {
    this.error = null;
    this.value = value;
  }

  /** Asks again for what is wanted, if anything is; the answer so far stays on show until then. */
  again() {
    if (this.#what !== null) this.#ask();
  }

  /** Takes a failure met elsewhere; `again` is what a retry does. */
  fail(error, again) {
    this.error = error;
    this.#load = async () => again();
    this.#changed();
  }

  /** Asks again after a failure. */
  retry() {
    this.#ask();
    this.#changed();
  }

  async #ask() {
    const [what, when] = [this.#what, this.#when];
    const stillWanted = () => what === this.#what && when === this.#when;
    this.error = null;
    try {
      const value = await this.#load();
      if (!stillWanted()) return;
      this.value = value;
    } catch (error) {
      if (!stillWanted()) return;
      this.error = error;
      this.value = null;
    }
    this.#changed();
  }
}
