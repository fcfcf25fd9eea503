/**
 * Why this number: everything a shown figure was made of, in one panel.
 *
 * Order of a reader's doubt: the value, the formula with the numbers put in, the numbers and who said them, the features
 * counted and left out, the books, the thresholds, the versions.
 */
import { el, icon, redraw } from '../dom.js';
import { date, number, period, quantity, unitName } from '../format.js';
import { language, named, t } from '../i18n.js';
import { badge, closeButton, facts, illustrativeTag, pair, pairs, source, verbatim } from './parts.js';
import { coming } from './problems.js';

/** Digits after the point: figures as they were reported, targets as the plan writes them (14.040,807). */
const FIGURE_DECIMALS = 2;
const HECTARE_DECIMALS = 1;
const GOAL_DECIMALS = 3;

/** Draws `view.trace`; a skeleton while it is on its way. */
export function drawTrace(region, view, acts) {
  const { trace } = view;
  redraw(region,
    el('div', { class: 'panel-head' },
      backButton(acts),
      el('div', {}, el('h2', {}, t('why.long')), trace && el('p', {}, `${named(trace.target.names)} · ${trace.unit.name}`)),
      closeButton(acts, 'trace')),
    el('div', { class: 'panel-body', data: { scroll: 'trace' } },
      trace ? SECTIONS.map((part) => part(trace, acts)) : coming(view, ['trace'], 10)));
}

function backButton(acts) {
  const back = { click: () => acts.choose({ why: null }) };
  const attrs = { type: 'button', class: 'close', 'aria-label': t('back'), data: { key: 'back' }, on: back };
  return el('button', attrs, icon('chevron-left'));
}

const SECTIONS = [value, formula, inputs, editions, features, books, allocation, unused, thresholds, origin];

/** Vietnamese or English of a pair of fields: `vi`/`en` or `reasonVi`/`reasonEn`. */
function said(texts, prefix = '') {
  const field = (lang) => (prefix ? prefix + lang[0].toUpperCase() + lang[1] : lang);
  return texts[field(language())] ?? texts[field('vi')];
}

function section(key, ...children) {
  return el('section', { data: { part: key } }, el('h3', {}, t(`trace.${key}`)), ...children);
}

function note(text) {
  return el('p', { class: 'note' }, text);
}

function amount(figure, unit) {
  return figure === null ? '–' : quantity(figure, unit, FIGURE_DECIMALS);
}

function value({ value: shown, valueDate, noData, reason, counted, target, status, illustrative, asOf }) {
  const text = shown === null ? t(`status.${noData ?? 'no-data'}`) : amount(shown, target.unit);
  return el('section', { class: 'figure' },
    el('p', { class: 'row-state' }, el('b', { class: 'big' }, text), badge(status), illustrative && illustrativeTag()),
    reason && el('p', {}, t(`reason.${noData === 'not-applicable' && reason === 'no-figure' ? 'other-level' : reason}`)),
    facts([
      [t('fact.valueDate'), valueDate && date(valueDate)],
      [t('fact.counted'), counted && t('fact.counted.text', counted)],
    ]),
    note(t('trace.asOf', { date: date(asOf), clause: target.clause })));
}

function formula({ formula: used }) {
  const numbers = language() === 'vi' ? used.substitutedVi : used.substituted;
  return section('formula', el('p', {}, said(used)),
    used.expression && el('p', { class: 'formula' }, used.expression),
    numbers && el('p', { class: 'formula' }, numbers));
}

function inputs({ inputs: figures }) {
  if (!figures.length) return null;
  return section('inputs', pairs(figures.map((figure) => pair(
    [said(figure), figure.illustrative && [' ', illustrativeTag()]],
    amount(figure.value, figure.unit),
    [figure.date && date(figure.date), figure.confidence && t(`confidence.${figure.confidence}`), source(figure.source)],
    figure.note && verbatim(figure.note),
  ))));
}

/** A share of units is another whole number of units in every edition. */
function editions({ editions: counts }) {
  if (!counts.length) return null;
  return section('editions', pairs(counts.map((counted) =>
    pair(t('trace.inEdition', counted), t('fact.counted.text', counted)))));
}

function features({ features: counted }, acts) {
  if (!counted) return null;
  const line = (text, count, ha) => pair(text, `${number(count, 0)}${ha ? ` · ${quantity(ha, 'ha', HECTARE_DECIMALS)}` : ''}`);
  return section('features',
    pairs(
      line(t('trace.counted', { layer: t(`layer.${counted.layer}`) }), counted.counted, counted.countedHa),
      counted.excluded.map((group) => line(t('trace.excluded', { reason: said(group, 'reason') }), group.count, group.ha)),
      counted.overlapPairs > 0 && line(t('trace.overlaps'), counted.overlapPairs, counted.overlapsHa)),
    counted.sample.length > 0 && sample(counted, acts));
}

/** The features that are named, each opening on the map, and how many of how many they are. */
function sample({ layer, sample: ids, counted }, acts) {
  const open = (id) => el('button', {
    type: 'button', class: 'link', 'aria-label': t('trace.onMap', { id }), data: { key: `feature-${id}`, feature: id },
    on: { click: () => acts.showFeature(layer, id) },
  }, id);
  const cut = layer === 'plots' ? t('trace.cut', { shown: ids.length, total: number(counted, 0) }) : t('trace.first', { shown: ids.length });
  return [note(cut), el('p', { class: 'sample' }, ids.map((id) => [open(id), ' ']))];
}

function books({ books: sums }) {
  const parts = ['whole', 'parts', 'outside', 'residual'];
  return sums && section('books', pairs(parts.map((part) => pair(t(`books.${part}`), amount(sums[`${part}Ha`], 'ha')))));
}

function allocation({ allocation: split, target }) {
  if (!split) return null;
  const { share, residual } = split;
  return section('allocation', el('p', {}, t('trace.allocated', {
    share: number(share * 100, FIGURE_DECIMALS), target: amount(split.target, target.unit),
    residual: number(residual, FIGURE_DECIMALS), method: said(split, 'method'),
  })));
}

function unused({ unused: figures, target }) {
  if (!figures.length) return null;
  return section('unused', pairs(figures.map((figure) =>
    pair(said(figure, 'reason'), amount(figure.value, target.unit), [figure.what, figure.period && period(figure.period)]))));
}

function thresholds({ thresholds: limits, target }) {
  if (!limits.length) return null;
  const limitsOfGoal = target.forUnit === target.low ? [target.low, target.high] : [target.forUnit];
  const asked = limitsOfGoal.filter((limit) => limit !== null).map((limit) => number(limit, GOAL_DECIMALS));
  return section('thresholds',
    pairs(limits.map(({ status, from, to }) => pair(badge(status), span(from ?? null, to ?? null)))),
    asked.length > 0 && note(t('trace.goal', { goal: [...new Set(asked)].join('–'), unit: unitName(target.unit) })));
}

function span(from, to) {
  const [low, high] = [from, to].map((limit) => limit !== null && number(limit, FIGURE_DECIMALS));
  if (from === null) return t('class.below', { high });
  return to === null ? t('class.from', { low }) : t('class.between', { low, high });
}

function origin({ sources, versions }) {
  return section('origin',
    el('ul', { class: 'sources-list' }, sources.map((text) => el('li', {}, source(text)))),
    note(t('trace.versions', versions)));
}
