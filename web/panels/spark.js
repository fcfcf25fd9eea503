/**
 * A target over the plan's time in the space of a word: its values, the path expected of it (dotted) and what is asked (a
 * line across). Made-up values are hollow. Said in words for those who do not see it.
 */
import { date, quantity } from '../format.js';
import { t } from '../i18n.js';

/** Pixels; points at the edge keep their radius. */
const SIZE = { width: 120, height: 30, edge: 4 };

function svg(tag, attrs, ...children) {
  const node = document.createElementNS('http://www.w3.org/2000/svg', tag);
  for (const [name, value] of Object.entries(attrs)) node.setAttribute(name, value);
  node.append(...children);
  return node;
}

/** The picture of a series of `api.series`, over the time of the plan ({from, to}). */
export function spark(series, plan) {
  const { points, path, target, high } = series;
  const place = scales(series, plan);
  const line = (kind, steps) => svg('polyline', { class: `spark-${kind}`, points: steps.map((step) => place(step).join()).join(' ') });
  const across = (value) => line('goal', [{ date: plan.from, value }, { date: plan.to, value }]);
  return svg('svg', { class: 'spark', viewBox: `0 0 ${SIZE.width} ${SIZE.height}`, role: 'img', 'aria-label': inWords(series) },
    across(target), ...(high !== null && high !== target ? [across(high)] : []),
    ...(path.length ? [line('path', path)] : []),
    ...(points.length > 1 ? [line('way', points)] : []),
    ...points.map((point) => dot(point, place(point))));
}

function dot({ illustrative }, [x, y]) {
  return svg('circle', { class: illustrative ? 'spark-dot hollow' : 'spark-dot', cx: x, cy: y, r: illustrative ? 1.75 : 2.5 });
}

/** Place of a {date, value} in the picture: time along, values upward. */
function scales({ points, path, target, high }, { from, to }) {
  const values = [target, high ?? target, ...points.map(({ value }) => value), ...path.map(({ value }) => value)];
  const [low, top] = [Math.min(...values), Math.max(...values)];
  const [start, end] = [Date.parse(from), Date.parse(to)];
  const along = (day) => Math.min(1, Math.max(0, (Date.parse(day) - start) / (end - start)));
  const up = (value) => (top > low ? (value - low) / (top - low) : 0.5);
  const within = (share, length) => Math.round((SIZE.edge + share * (length - 2 * SIZE.edge)) * 10) / 10;
  return ({ date: day, value }) => [within(along(day), SIZE.width), within(1 - up(value), SIZE.height)];
}

function inWords({ points, path, unit, decimals, target }) {
  const said = points.map((point) => `${date(point.date)}: ${quantity(point.value, unit, decimals)}${point.illustrative ? ` (${t('illustrative')})` : ''}`);
  return [
    points.length ? t('spark.points', { n: points.length, points: said.join('; ') }) : t('spark.none'),
    path.length ? t('spark.path', { start: quantity(path[0].value, unit, decimals), end: quantity(path.at(-1).value, unit, decimals) }) : t('spark.noPath'),
    t('spark.goal', { goal: quantity(target, unit, decimals) }),
  ].join('. ');
}
