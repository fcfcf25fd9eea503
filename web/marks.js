/**
 * What the reader takes as done, as the address carries it: road ids after an `r` and plot ids after a `p`, between dots
 * (`whatif=raccess-021.p881`). An empty text is the mode with nothing marked, null is no mode.
 */

const LETTERS = { roads: 'r', plots: 'p' };
const READABLE = /^(r[\w-]+|p\d+)$/;

/** The mark of one road or plot; `layer` is roads or plots. */
export function markOf(layer, id) {
  return LETTERS[layer] + id;
}

/** The marks of an address, each once. */
export function marksIn(text) {
  return [...new Set((text ?? '').split('.').filter(Boolean))];
}

/** Marks as ids: `roads` texts, `plots` numbers, and what is neither as `unread`. */
export function idsOf(text) {
  const marks = marksIn(text);
  const read = marks.filter((mark) => READABLE.test(mark));
  const ids = (layer) => read.filter((mark) => mark.startsWith(LETTERS[layer])).map((mark) => mark.slice(1));
  return { roads: ids('roads'), plots: ids('plots').map(Number), unread: marks.filter((mark) => !read.includes(mark)) };
}

/** The text with these marks set or taken off. */
export function marked(text, marks, on) {
  const others = marksIn(text).filter((mark) => !marks.includes(mark));
  return (on ? [...others, ...marks] : others).join('.');
}
