/**
 * The words of the page in the chosen language; `i18n/*.json` holds every text the page shows by itself.
 *
 * A key that is missing shows itself in brackets and is an error in the console: a gap must not look like a word.
 */
import { api } from './api.js';

export const LANGUAGES = ['vi', 'en'];

let texts = {};
let current = 'vi';

/** Loads one language and says so to the browser (`<html lang>`), for hyphenation and screen readers. */
export async function speak(lang) {
  texts = await api.language(lang);
  current = lang;
  document.documentElement.lang = lang;
}

export function language() {
  return current;
}

/** The text of a key, its `{name}` places filled from `values`. */
export function t(key, values = {}) {
  const text = texts[key];
  if (text === undefined) {
    console.error(`i18n: no text for "${key}" in ${current}`);
    return `⟦${key}⟧`;
  }
  return text.replace(/\{(\w+)\}/g, (place, name) => values[name] ?? place);
}

/** The name of something the server names in both languages (`{vi, en}`); Vietnamese when the other is absent. */
export function named(names) {
  return names?.[current] ?? names?.vi ?? '';
}

/** The name of a unit or gate as lists give it (`name`, `nameEn`). */
export function nameOf(row) {
  return (current === 'en' && row.nameEn) || row.name;
}

/** The name without its rank, for labels and second mentions: "Xã Yên Khoái" becomes "Yên Khoái". */
export function shortName(row) {
  return nameOf(row).replace(/^(Thành phố|Thị trấn|Thị xã|Huyện|Phường|Xã)\s+(?=\S)/u, '');
}
