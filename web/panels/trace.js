/**
 * Why this number: everything a shown figure was made of, in one panel.
 *
 * Order of a reader's doubt: the value, the formula with the numbers put in, the numbers and who said them, the features
 * counted and left out, the books, the thresholds, the versions.
 */
import { el, icon, redraw } from '../dom.js';
import { date, number, period, quantity, unitName } from '../format.js';
import { language, named, t } from '../i18n.js';
import { badge, closeButton, illustrativeTag } from './badge.js';
import { coming } from './problems.js';

const HECTARE_DECIMALS = 1;

/** Draws `view.trace`; a skeleton while it is on its way. */
export function drawTrace(region, view, acts) {
  const { trace } = view;
  redraw(region,
    el('div', { class: 'panel-head' },
      el('button', { type: 'button', class: 'close', 'aria-label': t('back'), data: { key: 'back' }, on: { click: () => acts.choose({ why: null }) } }, icon('chevron-left')),
      el('div', {}, el('h2', {}, t('why.long')), trace && el('p', {}, `${named(trace.target.names)} · ${trace.unit.name}`)),
      closeButton(acts, 'trace')),
    el('div', { class: 'panel-body', data: { scroll: 'trace' } }, trace ? sections(trace) : coming(view, ['trace'], 10)));
}

/** Vietnamese or English of a pair of fields: `vi`/`en` or `reasonVi`/`reasonEn`. */
function said(pair, prefix = '') {
  const field = (lang) => (prefix ? prefix + lang[0].toUpperCase() + lang[1] : lang);
  return pair[field(language())] ?? pair[field('vi')];
}

function sections(trace) {
  return [value(trace), formula(trace), inputs(trace), features(trace), books(trace), allocation(trace), unused(trace), thresholds(trace), origin(trace)];
}

function section(key, ...children) {
  return el('section', { data: { part: key } }, el('h3', {}, t(`trace.${key}`)), ...children);
}

function value(trace) {
  const shown = trace.value === null ? t(`status.${trace.noData ?? 'no-data'}`) : quantity(trace.value, trace.target.unit, 2);
  return el('section', { class: 'figure' }, el('p', { class: 'row-state' }, el('b', { class: 'big' }, shown), badge(trace.status), trace.illustrative && illustrativeTag()),
    el('p', { class: 'note' }, t('trace.asOf', { date: date(trace.asOf), clause: trace.target.clause })));
}

function formula({ formula: used }) {
  return used && section('formula', el('p', {}, said(used)), used.substituted && el('p', { class: 'formula' }, used.substituted));
}

function inputs({ inputs: figures }) {
  if (!figures.length) return null;
  return section('inputs', el('ul', { class: 'pairs' }, figures.map((figure) => el('li', {},
    el('span', {}, said(figure), figure.illustrative && [' ', illustrativeTag()], el('small', {}, provenance(figure))),
    el('b', {}, figure.value === null ? '–' : quantity(figure.value, figure.unit, 2))))));
}

function provenance({ date: day, source, confidence, note }) {
  return [day && period(day), source, confidence && t(`confidence.${confidence}`), note].filter(Boolean).join(' · ');
}

function features({ features: counted }) {
  if (!counted) return null;
  const line = (text, count, ha) => el('li', {}, el('span', {}, text),
    el('b', {}, [number(count, 0), ha !== null && ha !== undefined && quantity(ha, 'ha', HECTARE_DECIMALS)].filter(Boolean).join(' · ')));
  return section('features', el('ul', { class: 'pairs' },
    line(t('trace.counted', { layer: t(`layer.${counted.layer}`) }), counted.counted, counted.countedHa),
    counted.excluded.map((group) => line(t('trace.excluded', { reason: said(group, 'reason') }), group.count, group.ha)),
    counted.overlapPairs > 0 && line(t('trace.overlaps'), counted.overlapPairs, counted.overlapsHa)),
  counted.sample.length > 0 && el('p', { class: 'note' }, t('trace.sample', { ids: counted.sample.join(', ') })));
}

function books({ books: sums }) {
  return sums && section('books', el('ul', { class: 'pairs' }, ['whole', 'parts', 'outside', 'residual'].map((part) =>
    el('li', {}, el('span', {}, t(`books.${part}`)), el('b', {}, quantity(sums[`${part}Ha`], 'ha', 2))))));
}

function allocation({ allocation: share, target }) {
  return share && section('allocation', el('p', {}, t('trace.allocated', {
    share: number(share.share * 100, 2), target: quantity(share.target, target.unit, 1), residual: number(share.residual, 2), method: share.method,
  })));
}

function unused({ unused: figures, target }) {
  if (!figures.length) return null;
  return section('unused', el('ul', { class: 'pairs' }, figures.map((figure) => el('li', {},
    el('span', {}, said(figure, 'reason'), el('small', {}, [figure.what, figure.period && period(figure.period)].filter(Boolean).join(' · '))),
    el('b', {}, figure.value === null ? '–' : quantity(figure.value, target.unit, 2))))));
}

function thresholds({ thresholds: limits, target }) {
  if (!limits.length) return null;
  return section('thresholds', el('ul', { class: 'pairs' }, limits.map(({ status, from, to }) => el('li', {}, badge(status), el('b', {}, span(from, to))))),
    target.low !== null && el('p', { class: 'note' }, t('trace.goal', { goal: [target.low, target.high].filter((x) => x !== null).map((x) => number(x, 3)).join('–'), unit: unitName(target.unit) })));
}

function span(from, to) {
  const limit = (x) => number(x, 2);
  if (from === null || from === undefined) return t('class.below', { high: limit(to) });
  return to === null || to === undefined ? t('class.from', { low: limit(from) }) : t('class.between', { low: limit(from), high: limit(to) });
}

function origin({ sources, versions }) {
  return section('origin', el('ul', { class: 'sources-list' }, sources.map((text) => el('li', {}, text))),
    el('p', { class: 'note' }, t('trace.versions', versions)));
}
