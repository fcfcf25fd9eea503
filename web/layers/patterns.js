/**
 * SVG fills: every status is a colour and a pattern, so that the map can be read without telling colours apart.
 *
 * Patterns are drawn in screen pixels over the status colour of `style.css`; absence is drawn on paper.
 */

const SVG = 'http://www.w3.org/2000/svg';

/** Status -> marks in a square of `size` pixels: [path, class]; `line` is drawn light on colour, `sign` grey on paper. */
const MARKS = {
  'met': { size: 8, marks: [] },
  'on-track': { size: 8, marks: [] },
  'within': { size: 8, marks: [['M0 4H8', 'line thin']] },
  'accelerate': { size: 5, marks: [['M-1 1L1 -1M0 5L5 0M4 6L6 4', 'line thin']] },
  'limited': { size: 10, marks: [['M-2 2L2 -2M0 10L10 0M8 12L12 8', 'line thick']] },
  'not-met': { size: 10, marks: [['M0 5H10', 'line thick']] },
  'deteriorating': { size: 10, marks: [['M0 0L10 10M10 0L0 10', 'line thin']] },
  'breach': { size: 8, marks: [['M4 0V8', 'line thick']] },
  'missed': { size: 5, marks: [['M0 0L5 5M5 0L0 5', 'line thin']] },
  'too-early': { size: 7, marks: [['M3.5 3.5h.01', 'line dot']] },
  'not-yet-due': { size: 10, marks: [['M5 5h.01', 'sign dot']] },
  'no-data': { size: 12, marks: [['M3 6H9', 'sign']] },
  'not-applicable': { size: 12, marks: [['M3 9L9 3', 'sign']] },
  'zero': { size: 12, marks: [['M9 6a3 3 0 1 1-6 0a3 3 0 1 1 6 0', 'sign']] },
};

const PAPER = ['not-yet-due', 'no-data', 'not-applicable', 'zero'];

/** Adds the fills to the page once; afterwards `fillOf(status)` may be used by any drawing on it. */
export function installPatterns() {
  const svg = shape('svg', { class: 'patterns', width: 0, height: 0, 'aria-hidden': 'true' });
  const defs = shape('defs', {});
  for (const [status, { size, marks }] of Object.entries(MARKS)) {
    const pattern = shape('pattern', { id: `fill-${status}`, width: size, height: size, patternUnits: 'userSpaceOnUse' });
    pattern.append(shape('rect', { class: PAPER.includes(status) ? 'paper' : `ground-${status}`, width: size, height: size }));
    for (const [d, kind] of marks) pattern.append(shape('path', { d, class: kind }));
    defs.append(pattern);
  }
  svg.append(defs);
  document.body.prepend(svg);
}

/** The fill of a status, for an SVG `fill` attribute. */
export function fillOf(status) {
  return `url(#fill-${status})`;
}

/** A small square of a fill, for legends. */
export function swatch(fill, name) {
  const svg = shape('svg', { class: `swatch ${name ?? ''}`, width: 24, height: 16, 'aria-hidden': 'true' });
  svg.append(shape('rect', { width: 24, height: 16, fill }));
  return svg;
}

function shape(tag, attributes) {
  const node = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  return node;
}
