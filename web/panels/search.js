/**
 * Search over units (old and new names, tones or none), gates, roads and targets: a text box with a list below.
 *
 * `/` focuses it from anywhere; arrows walk the list, Enter opens, Esc closes (the ARIA combobox pattern).
 */
import { el, icon } from '../dom.js';
import { named, nameOf, t } from '../i18n.js';

/** How long typing must rest before the server is asked. */
const REST_MILLIS = 180;

const ICONS = { unit: 'map', gate: 'door-open', road: 'route', target: 'flag' };

/** The search box; `find(text)` answers rows, `open(row)` acts on one. */
export class Search {
  #find;
  #open;
  #rows = [];
  #active = -1;
  #timer = null;

  constructor(find, open) {
    this.#find = find;
    this.#open = open;
    this.input = el('input', {
      type: 'search', role: 'combobox', autocomplete: 'off', spellcheck: 'false', 'aria-expanded': 'false', 'aria-controls': 'found',
      on: { input: () => this.#typed(), keydown: (event) => this.#press(event), blur: () => this.#close() },
    });
    this.list = el('ul', { id: 'found', role: 'listbox', hidden: true });
    const slash = el('kbd', { 'aria-hidden': 'true' }, '/');
    this.box = el('div', { class: 'search', role: 'search' }, icon('search'), this.input, slash, this.list);
    document.addEventListener('keydown', (event) => this.#slash(event));
  }

  /** Says its texts in the language of now. */
  speak() {
    this.input.placeholder = t('search');
    this.input.setAttribute('aria-label', t('search.long'));
    this.list.setAttribute('aria-label', t('search.found'));
  }

  #slash(event) {
    if (event.key !== '/' || /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName)) return;
    event.preventDefault();
    this.input.focus();
  }

  #typed() {
    clearTimeout(this.#timer);
    const text = this.input.value.trim();
    if (!text) return this.#close();
    this.#timer = setTimeout(() => this.#ask(text), REST_MILLIS);
  }

  async #ask(text) {
    let rows = null;
    try {
      rows = await this.#find(text);
    } catch (error) {
      this.#show([], t('search.failed', { why: error.message }));
    }
    if (rows && text === this.input.value.trim()) this.#show(rows, rows.length ? null : t('search.nothing', { text }));
  }

  #show(rows, message) {
    this.#rows = rows;
    this.#active = -1;
    this.list.replaceChildren(...(message ? [el('li', { class: 'message' }, message)] : rows.map((row, i) => this.#line(row, i))));
    this.list.hidden = false;
    this.input.setAttribute('aria-expanded', 'true');
  }

  #line(row, i) {
    const note = row.note ? named(row.note) : t(`search.kind.${row.kind}`);
    const press = (event) => {
      event.preventDefault();
      this.#choose(i);
    };
    return el('li', { role: 'option', id: `found-${i}`, 'aria-selected': 'false', on: { mousedown: press } },
      icon(ICONS[row.kind] ?? 'circle'), el('span', {}, nameOf(row)), el('small', {}, note));
  }

  #press(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && this.#rows.length) this.#move(step);
    else if (event.key === 'Enter') this.#choose(Math.max(0, this.#active));
    else if (event.key === 'Escape') this.#escape();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  #move(step) {
    this.#active = (this.#active + step + this.#rows.length) % this.#rows.length;
    [...this.list.children].forEach((line, i) => line.setAttribute('aria-selected', String(i === this.#active)));
    this.list.children[this.#active].scrollIntoView({ block: 'nearest' });
    this.input.setAttribute('aria-activedescendant', `found-${this.#active}`);
  }

  #choose(i) {
    const row = this.#rows[i];
    if (!row) return;
    this.input.value = '';
    this.#close();
    this.input.blur();
    this.#open(row);
  }

  #escape() {
    this.input.value = '';
    this.#close();
    this.input.blur();
  }

  #close() {
    this.#rows = [];
    this.list.hidden = true;
    this.input.setAttribute('aria-expanded', 'false');
    this.input.removeAttribute('aria-activedescendant');
  }
}
