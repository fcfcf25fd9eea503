/** The button in the head that says who is signed in; what it opens comes when it is pressed. */
import { api } from '../api.js';
import { el, icon } from '../dom.js';
import { t } from '../i18n.js';

/** Set by the server when a reader opened the dialog once; others need no question about who they are. */
const ASKED_BEFORE = /(?:^|; )XSRF-TOKEN=/;

export class Who {
  #name = null;
  #spoken = false;
  #text = el('span');

  constructor() {
    this.button = el('button', {
      type: 'button', class: 'who', 'aria-haspopup': 'dialog', data: { key: 'who' }, on: { click: () => this.#open() },
    }, icon('user'), this.#text);
    if (ASKED_BEFORE.test(document.cookie)) this.#ask();
  }

  /** Says its text in the language of now. */
  speak() {
    this.#spoken = true;
    this.#text.textContent = this.#name ?? t('session.signIn');
    this.button.title = t('session.title');
  }

  async #ask() {
    const session = await api.session().catch(() => null);
    this.#name = session?.displayName ?? null;
    if (this.#spoken) this.speak();
  }

  async #open() {
    const { openSession } = await import('./session.js');
    openSession();
  }
}
