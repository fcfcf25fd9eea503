/** What must always be in sight: generalised boundaries or where real ones are from, illustrative data, sources, version. */
import { el, icon, redraw } from '../dom.js';
import { named, t } from '../i18n.js';

const GENERALISED = 'generalised-boundaries';

/** Draws the foot of the page; `now()` is the view when something in it is pressed. */
export function drawFooter(region, dialog, view, now) {
  const { plan, shapes } = view;
  if (!plan) return;
  redraw(region,
    el('p', { class: 'notices' }, notices(plan, shapes)),
    el('p', {},
      el('button', { type: 'button', data: { key: 'sources' }, on: { click: () => openSources(dialog, now()) } }, t('sources')),
      el('span', {}, t('version', { version: plan.version }))));
}

/** The notice of generalised boundaries is about the shapes shown, before they are there about all. */
function notices(plan, shapes) {
  const shown = plan.notices.filter(({ id }) => id !== GENERALISED || (shapes?.generalised ?? true));
  return [
    ...shown.map((notice) => el('span', { data: { notice: notice.id } }, named(notice.names))),
    ...(shapes?.sources ?? []).map((source) => el('span', { data: { notice: 'outlines' } }, t('outlines', { source }))),
  ];
}

/** Where figures come from, and beneath it what can be taken out of the page. */
async function openSources(dialog, view) {
  const { plan } = view;
  const { files } = await import('./files.js');
  const cells = (row) => [row.what, row.source, row.licence].map((text) => el('td', {}, text ?? '–'));
  redraw(dialog,
    el('div', { class: 'panel-head' }, el('div', {}, el('h2', {}, t('sources'))),
      el('button', { type: 'button', class: 'close', 'aria-label': t('close'), on: { click: () => dialog.close() } }, icon('x'))),
    el('table', {},
      el('thead', {}, el('tr', {}, ['what', 'source', 'licence'].map((key) => el('th', {}, t(`sources.${key}`))))),
      el('tbody', {}, plan.sources.map((row) => el('tr', {}, cells(row))))),
    el('p', { class: 'note' }, t('sources.software')),
    files(view));
  dialog.setAttribute('aria-label', t('sources'));
  dialog.showModal();
}
