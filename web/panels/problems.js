/** What failed, what still works, and a button to try again: one line per answer that did not come. */
import { el, icon, redraw, skeleton } from '../dom.js';
import { t } from '../i18n.js';

/** Draws the failed slots; nothing when all is well. */
export function drawProblems(region, slots) {
  redraw(region, slots.filter((slot) => slot.error).map(problem));
}

function problem(slot) {
  const retry = { type: 'button', data: { key: `retry-${slot.name}` }, on: { click: () => slot.retry() } };
  return el('div', { class: 'problem', data: { slot: slot.name } },
    icon('triangle-alert'),
    el('p', {},
      el('b', {}, t('problem.failed', { what: t(`slot.${slot.name}`) })),
      ` ${reason(slot.error)} ${t(`slot.${slot.name}.still`)}`),
    el('button', retry, icon('rotate-ccw'), t('problem.retry')));
}

/** What stands where an answer is not there yet: its shape while it comes, a word when it failed. */
export function coming(view, answers, rows) {
  if (answers.some((name) => hasFailed(view, name))) return el('p', { class: 'note missing' }, t('problem.here'));
  return skeleton(rows);
}

/** Whether an answer could not be had. */
export function hasFailed(view, name) {
  return view.failed.split(' ').includes(name);
}

function reason(error) {
  if (error.status === undefined) return error.message;
  return error.status === 0 ? t('problem.offline') : t('problem.answer', { status: error.status, detail: error.detail });
}
