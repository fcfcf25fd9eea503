/**
 * The dialog in which one signs in and out. Afterwards the page is loaded anew, at the same view: nothing that one person
 * was shown stays for the next.
 */
import { api } from '../api.js';
import { el, icon, redraw } from '../dom.js';
import { t } from '../i18n.js';

const STYLE = 'session.css';

/** Opens the dialog with who is signed in, or with the form. */
export async function openSession() {
  const dialog = makeDialog();
  try {
    const session = await api.session();
    redraw(dialog, head(dialog), session.name ? about(session) : form(session));
  } catch (error) {
    redraw(dialog, head(dialog), el('p', { class: 'session-fault', role: 'alert' }, said(error)));
  }
  dialog.showModal();
}

function makeDialog() {
  const found = document.getElementById('session');
  if (found) return found;
  document.head.append(el('link', { rel: 'stylesheet', href: STYLE }));
  const dialog = el('dialog', { id: 'session', class: 'session', 'aria-labelledby': 'session-title' });
  document.body.append(dialog);
  return dialog;
}

function head(dialog) {
  return el('div', { class: 'panel-head' }, el('div', {}, el('h2', { id: 'session-title' }, t('session.title'))),
    el('button', { type: 'button', class: 'close', 'aria-label': t('close'), on: { click: () => dialog.close() } }, icon('x')));
}

function form(session) {
  const fault = el('p', { class: 'session-fault', role: 'alert' });
  const name = el('input', { name: 'name', required: true, autocomplete: 'username', autocapitalize: 'none', spellcheck: 'false' });
  const password = el('input', { name: 'password', type: 'password', required: true, autocomplete: 'current-password' });
  const act = async (event) => {
    event.preventDefault();
    await attempt(fault, () => api.signIn(name.value, password.value));
  };
  return el('form', { class: 'session-form', on: { submit: act } },
    el('p', {}, t('session.why')),
    el('label', {}, t('session.name'), name),
    el('label', {}, t('session.password'), password),
    fault,
    el('button', { type: 'submit' }, t('session.signIn')),
    session.oidc && el('a', { href: session.oidc }, t('session.organisation')));
}

function about(session) {
  const fault = el('p', { class: 'session-fault', role: 'alert' });
  return el('div', { class: 'session-form' },
    el('p', {}, el('b', {}, session.displayName), ` (${session.name})`),
    el('ul', {}, session.grants.map((grant) => el('li', {}, described(grant)))),
    session.grants.length === 0 && el('p', {}, t('session.nothing')),
    fault,
    el('button', { type: 'button', on: { click: () => attempt(fault, api.signOut) } }, t('session.signOut')));
}

/** A role and where it reaches, in words. */
function described({ role, layers, groups, units }) {
  const parts = [['layers', layers], ['groups', groups], ['units', units]]
    .filter(([, names]) => names.length > 0)
    .map(([key, names]) => `${t(`session.${key}`)}: ${names.join(', ')}`);
  return `${t(`session.role.${role}`)} (${parts.join('; ') || t('session.everything')})`;
}

async function attempt(fault, act) {
  fault.textContent = '';
  try {
    await act();
    location.reload();
  } catch (error) {
    fault.textContent = said(error);
  }
}

function said({ status, detail }) {
  if (status === 401) return t('session.wrong');
  if (status === 429) return t('session.locked');
  return t('session.failed', { detail: detail || status });
}
