/**
 * The date the plan is looked at from: a date field and a slider over the plan's time.
 *
 * The field is text in day/month/year, because a browser writes its own date field in the language of the machine; the
 * calendar behind the button is the browser's.
 *
 * The slider runs from the plan's first date to a year past its end, because units are renamed and merged after it; the
 * field takes any later day. One pull of the slider is one step of the history, however many days it passes.
 */
import { el, icon } from '../dom.js';
import { date as written } from '../format.js';
import { t } from '../i18n.js';

const DAY_MILLIS = 86_400_000;

/** How long the slider must rest before the server is asked. */
const REST_MILLIS = 120;

/** The control; made once, because a slider that is drawn anew loses the hand that holds it. */
export class DateControl {
  #choose;
  #first = null;
  #date = null;
  #pulling = false;
  #stepped = false;
  #timer = null;

  /** @param choose `choose(date, quiet)` */
  constructor(choose) {
    this.#choose = choose;
    const typed = { change: () => this.#typed(isoOf(this.field.value)) };
    const picked = { change: () => this.#typed(this.calendar.value) };
    this.field = el('input', { type: 'text', inputmode: 'numeric', maxlength: 10, on: typed });
    this.calendar = el('input', { type: 'date', tabindex: '-1', 'aria-hidden': 'true', on: picked });
    this.button = el('button', { type: 'button', on: { click: () => this.calendar.showPicker() } }, icon('calendar'));
    this.slider = el('input', { type: 'range', on: { input: () => this.#pulled(), change: () => this.#letGo() } });
    this.box = el('div', { class: 'time' }, el('div', { class: 'day' }, this.field, this.button, this.calendar), this.slider);
  }

  /** Shows a date within the plan's time; what is being pulled or typed meanwhile stays as it is. */
  show(plan, date) {
    this.#first = plan.firstDate;
    this.calendar.min = plan.firstDate;
    this.field.setAttribute('aria-label', t('date'));
    this.button.setAttribute('aria-label', t('date.calendar'));
    this.slider.setAttribute('aria-label', t('date.slider'));
    this.slider.max = daysBetween(plan.firstDate, yearAfter(plan.to));
    this.calendar.value = date;
    if (this.#pulling || date === this.#date) return;
    this.#date = date;
    this.field.value = written(date);
    this.slider.value = daysBetween(plan.firstDate, date);
  }

  /** Takes a day from the plan's first on; anything else leaves the field as it was. */
  #typed(date) {
    if (date !== null && date >= this.#first) this.#choose(date, false);
    else this.field.value = written(this.#date);
  }

  #pulled() {
    this.#pulling = true;
    this.#date = plusDays(this.#first, Number(this.slider.value));
    this.field.value = written(this.#date);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#rest(), REST_MILLIS);
  }

  /** The first rest of a pull is a new step of the history, the later ones replace it. */
  #rest() {
    this.#choose(this.#date, this.#stepped);
    this.#stepped = true;
  }

  #letGo() {
    clearTimeout(this.#timer);
    this.#rest();
    this.#pulling = this.#stepped = false;
  }
}

/** The ISO date of a typed day/month/year; null when there is no such day. */
export function isoOf(text) {
  const [day, month, year] = text.trim().split(/[/.-]/).map(Number);
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCDate() === day && date.getUTCMonth() === month - 1 ? date.toISOString().slice(0, 10) : null;
}

function daysBetween(from, to) {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MILLIS);
}

function plusDays(date, days) {
  return new Date(Date.parse(date) + days * DAY_MILLIS).toISOString().slice(0, 10);
}

function yearAfter(date) {
  return `${Number(date.slice(0, 4)) + 1}${date.slice(4)}`;
}
