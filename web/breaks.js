/**
 * The statistical ways to cut numbers into classes, beside the plan's own thresholds (`classes.js`). Pure.
 *
 * A break is the least number of the class above it. Fewer distinct numbers than classes give fewer breaks.
 */

/** Ways of the reader's choice, the plan's first. */
export const WAYS = ['plan', 'quantile', 'equal', 'natural'];

/** Ascending breaks between at most `count` classes of `numbers`, by `quantile`, `equal` or `natural`. */
export function statisticalBreaks(way, numbers, count) {
  const sorted = [...numbers].sort((a, b) => a - b);
  if (!sorted.length || sorted[0] === sorted.at(-1)) return [];
  const ways = { quantile: quantiles, equal: equalSteps, natural: naturalBreaks };
  return [...new Set(ways[way](sorted, count))].filter((limit) => limit > sorted[0]);
}

function steps(count) {
  return Array.from({ length: count - 1 }, (_, i) => i + 1);
}

function quantiles(sorted, count) {
  return steps(count).map((i) => sorted[Math.ceil((i * sorted.length) / count)] ?? sorted.at(-1));
}

function equalSteps(sorted, count) {
  const width = (sorted.at(-1) - sorted[0]) / count;
  return steps(count).map((i) => sorted[0] + i * width);
}

/**
 * Breaks with the least sum of squared deviations within classes: Fisher, "On Grouping for Maximum Homogeneity",
 * Journal of the American Statistical Association 53 (1958), exact by dynamic programming over the distinct numbers,
 * each weighing as often as it occurs. Numbers are taken from their mean first, or squares would cancel.
 */
export function naturalBreaks(sorted, count) {
  const distinct = [...new Set(sorted)];
  const sums = runningSums(sorted, distinct);
  const classes = Math.min(count, distinct.length);
  let least = distinct.map((_, end) => spread(sums, 0, end + 1));
  const starts = [];
  for (let made = 1; made < classes; made++) {
    const best = distinct.map((_, end) => bestStart(sums, least, made, end));
    starts.push(best.map(({ start }) => start));
    least = best.map(({ cost }) => cost);
  }
  return walkBack(starts, distinct);
}

function bestStart(sums, least, made, end) {
  let best = { start: end, cost: Infinity };
  for (let start = made; start <= end; start++) {
    const cost = least[start - 1] + spread(sums, start, end + 1);
    if (cost < best.cost) best = { start, cost };
  }
  return best;
}

function walkBack(starts, distinct) {
  const breaks = [];
  let end = distinct.length - 1;
  for (const start of [...starts].reverse()) {
    breaks.unshift(distinct[start[end]]);
    end = start[end] - 1;
  }
  return breaks;
}

/** Before each distinct number: how many numbers there were, their sum and the sum of their squares. */
function runningSums(sorted, distinct) {
  const mean = sorted.reduce((sum, value) => sum + value, 0) / sorted.length;
  const times = new Map();
  for (const value of sorted) times.set(value, (times.get(value) ?? 0) + 1);
  const sums = [[0, 0, 0]];
  for (const value of distinct) {
    const [n, sum, squares] = sums.at(-1);
    const [weight, off] = [times.get(value), value - mean];
    sums.push([n + weight, sum + weight * off, squares + weight * off * off]);
  }
  return sums;
}

function spread(sums, from, to) {
  const [n, sum, squares] = sums[to].map((value, i) => value - sums[from][i]);
  return squares - (sum * sum) / n;
}
