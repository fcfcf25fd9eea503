/** The status of one gate over a period as a bar; its words stand in the same row of the table. */
import { t } from '../../i18n.js';

const NS = 'http://www.w3.org/2000/svg';
const WIDTH = 240;
const HEIGHT = 16;
const DAY = 86_400_000;

/** A bar of `history.from` to `history.to`; what no span covers is unknown. */
export function timeline({ spans, names, ...gate }, { from, to }) {
  const at = (iso) => Math.min(WIDTH, Math.max(0, ((days(iso) - days(from)) / (days(to) - days(from))) * WIDTH));
  const words = ['daysOpen', 'daysSuspended', 'daysUnknown'].map((name) => `${t(`zone.${name}`)}: ${gate[name]}`).join(', ');
  const bar = make('svg', { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, class: 'zone-line', role: 'img', 'aria-label': words });
  bar.append(make('rect', { class: 'gate-unknown', width: WIDTH, height: HEIGHT }));
  for (const span of spans) {
    const start = at(span.from);
    const end = span.to ? at(span.to) + WIDTH / (days(to) - days(from)) : WIDTH;
    bar.append(make('rect', { class: `gate-${span.status}`, x: start, width: Math.max(0, Math.min(WIDTH, end) - start), height: HEIGHT }));
    if (span.status !== 'open') for (let x = start + 4; x < Math.min(WIDTH, end); x += 8) bar.append(stroke(x, span.status));
  }
  return bar;
}

/** Suspended is hatched, unknown dotted: colour alone tells nothing. */
function stroke(x, status) {
  if (status === 'suspended') return make('line', { class: 'gate-mark', x1: x - 3, y1: HEIGHT, x2: x + 3, y2: 0 });
  return make('circle', { class: 'gate-mark', cx: x, cy: HEIGHT / 2, r: 1 });
}

function days(iso) {
  return Date.parse(`${iso}T00:00:00Z`) / DAY;
}

function make(name, attrs) {
  const node = document.createElementNS(NS, name);
  for (const [key, value] of Object.entries(attrs)) node.setAttribute(key, value);
  return node;
}
