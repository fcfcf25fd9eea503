/**
 * Starts everything: choice -> answers wanted -> view -> regions drawn.
 *
 * One direction only. A click changes the choice, the choice decides which answers are wanted, each answer that comes (or
 * fails) leads to one drawing of the page.
 */
import { Acts } from './acts.js';
import { Answers, earlierNeeds } from './answers.js';
import { api } from './api.js';
import { redraw } from './dom.js';
import { speak, t } from './i18n.js';
import { markOf } from './marks.js';
import { drawCaption } from './panels/caption.js';
import { drawTabs, makeFoldable } from './panels/fold.js';
import { drawFooter } from './panels/footer.js';
import { drawHeader } from './panels/header.js';
import { drawLayers } from './panels/layers.js';
import { drawLegend } from './panels/legend.js';
import { coming, drawProblems } from './panels/problems.js';
import { Search } from './panels/search.js';
import { drawTarget } from './panels/target.js';
import { drawTargets } from './panels/targets.js';
import { DateControl } from './panels/time.js';
import { drawTrace } from './panels/trace.js';
import { drawUnit } from './panels/unit.js';
import { Who } from './panels/who.js';
import { resolve } from './resolve.js';
import { Stage } from './stage.js';
import { State } from './state.js';
import { drawViews, isPage, loadPage } from './views/index.js';

/** The view of an address without a hash; null is left open and closed by `resolve.js`. */
const DEFAULTS = {
  view: null, target: null, date: null, edition: null, level: 'commune', mode: 'status', since: null, classes: 'plan', unit: null, why: null, only: null, card: null,
  gate: null, layers: ['gates', 'labels'], whatif: null, lang: 'vi', map: null,
  group: null, mappable: null, cell: null, feature: null,
};

/** Regions with the text key of their name, for screen readers. */
const REGIONS = { views: 'views', page: 'page', map: 'map', list: 'tab.list', detail: 'detail', legend: 'legend', layers: 'layers', problems: 'problems' };

const at = (id) => document.getElementById(id);

class Page {
  #state = new State(DEFAULTS);
  #answers = new Answers(() => this.#soon());
  #stage = null;
  #acts;
  #search;
  #time;
  #foldWords;
  #who = new Who();
  #pending = false;
  #drawn = {};
  #pages = {};

  async start() {
    await speak(this.#state.choice.lang);
    this.#makeParts();
    this.#state.follow((choice, before) => this.#follow(choice, before));
    document.addEventListener('keydown', (event) => event.key === 'Escape' && this.#acts.escape());
    this.#soon();
  }

  #makeParts() {
    const parts = Object.fromEntries(['map', 'scale', 'zoom'].map((id) => [id, at(id)]));
    parts.centre = document.querySelector('.centre');
    parts.banner = at('whatif');
    this.#stage = new Stage(parts, this.#answers.slots, {
      opened: (code, pointed) => (pointed && this.#modeOf(this.#view()) ? null : this.#acts.openUnit(code)),
      pressed: (click) => this.#modeOf(this.#view())?.pick(click, this.#view(), this.#acts),
      paved: ({ roadIds }) => this.#acts.mark(roadIds.map((id) => markOf('roads', id)), true),
      reached: (gate) => this.#acts.showAccess(gate),
      moved: (position) => this.#state.choose({ map: position }, true),
    });
    this.#acts = new Acts(this.#state, this.#stage, () => this.#view());
    this.#search = new Search((text) => this.#find(text), (row) => this.#acts.openFound(row));
    this.#time = new DateControl((date, quiet) => this.#state.choose({ date }, quiet));
    this.#foldWords = makeFoldable(at('list'), document.querySelector('.stage'));
    this.#speakParts();
  }

  #speakParts() {
    document.title = t('title');
    for (const [id, key] of Object.entries(REGIONS)) at(id).setAttribute('aria-label', t(key));
    this.#search.speak();
    this.#who.speak();
    this.#foldWords();
    drawTabs(at('tabs'));
  }

  #find(text) {
    const { edition, choice } = this.#view();
    return api.search(text, edition?.id, choice.date);
  }

  async #follow(choice, before) {
    if (choice.lang !== before.lang) {
      await speak(choice.lang);
      this.#drawn = {};
      this.#speakParts();
    }
    if (choice.map !== before.map) this.#stage.follow(choice.map);
    this.#soon();
  }

  /** Draws once after all that happens now. */
  #soon() {
    if (this.#pending || !this.#stage) return;
    this.#pending = true;
    requestAnimationFrame(() => {
      this.#pending = false;
      this.#want(this.#view());
      this.#draw(this.#view());
    });
  }

  #want(view) {
    if (!view.edition) return;
    this.#answers.want(view);
    this.#answers.wantPage({ ...earlierNeeds(view), ...this.#pageOf(view)?.needs(view), ...this.#modeOf(view)?.needs(view) });
  }

  /** The module of the page that is open, null while it loads or when the map is; a page that cannot load says so. */
  #pageOf({ choice: { view: name } }) {
    return isPage(name) ? this.#loaded(name) : null;
  }

  /** The mode of assumptions over the map, null outside it and while it loads. */
  #modeOf({ choice: { whatif } }) {
    return whatif === null ? null : this.#loaded('../panels/whatif');
  }

  #loaded(name) {
    if (name in this.#pages) return this.#pages[name];
    this.#pages[name] = null;
    loadPage(name).then((page) => { this.#pages[name] = page; this.#soon(); }, (error) => {
      this.#answers.slots.page.fail(error, () => { delete this.#pages[name]; this.#soon(); });
    });
    return null;
  }

  /** Everything that the regions need, from the choice and the answers so far; absent answers are null. */
  #view() {
    const view = { choice: this.#state.choice, zoom: this.#stage.zoom, target: null, edition: null, ...this.#answers.values };
    if (!view.plan || !view.editions) return view;
    const resolved = resolve(view);
    return this.#modeOf(resolved)?.assume(resolved) ?? resolved;
  }

  /** Head, foot and caption first: the map must know how much room they leave before it is placed. */
  #draw(view) {
    drawProblems(at('problems'), Object.values(this.#answers.slots));
    if (!view.edition) return;
    this.#drawFrame(view);
    view.legend = this.#stage.draw(view, (...drawing) => this.#when(...drawing));
    this.#drawMode(view);
    this.#drawBoxes(view);
    this.#drawDetail(view);
    this.#drawPage(view);
  }

  /** A page stands over the map, which stays where it was: coming back finds it unmoved. */
  #drawPage(view) {
    const { choice } = view;
    const open = isPage(choice.view);
    document.body.classList.toggle('page-open', open);
    at('page').hidden = !open;
    this.#when('views', [choice.view, choice.whatif], () => drawViews(at('views'), view, this.#acts));
    if (!open) return;
    const page = this.#pageOf(view);
    this.#when('page', [page, ...Object.values(choice), ...Object.values(this.#answers.values)], () =>
      (page ? page.draw(at('page'), view, this.#acts) : redraw(at('page'), coming(view, ['page'], 12))));
  }

  /** The frame and banner of the mode of assumptions. */
  #drawMode(view) {
    const { choice, assumed, failed, level } = view;
    const mode = this.#modeOf(view);
    document.body.classList.toggle('whatif-mode', choice.whatif !== null);
    at('whatif').hidden = !mode;
    this.#stage.drawAssumed(mode, view, (error, again) => this.#answers.slots.page.fail(error, () => { again(); this.#soon(); }));
    if (mode) this.#when('whatif', [choice.whatif, choice.card, choice.unit, assumed, failed, level], () => mode.drawBanner(at('whatif'), view, this.#acts));
  }

  #drawFrame(view) {
    const { choice, plan, targets, target, level, edition, failed } = view;
    const card = !isPage(choice.view) && (choice.unit || choice.card);
    document.body.classList.toggle('detail-open', Boolean(choice.why || card));
    this.#time.show(plan, choice.date);
    this.#when('header', [choice.edition, choice.date, level, target?.levels.join(), edition.id], () =>
      drawHeader(at('header'), view, this.#acts, { search: this.#search.box, time: this.#time.box, who: this.#who.button }));
    this.#when('footer', [plan, view.shapes?.generalised ?? true, view.shapes?.sources?.join() ?? ''],
      () => drawFooter(at('footer'), at('sources'), view, () => this.#view()));
    this.#when('list', [targets, choice.only, target?.id, failed], () => drawTargets(at('list'), view, this.#acts));
    this.#when('caption', [target, choice.mode, choice.since, choice.classes, choice.date, edition.id], () => drawCaption(at('caption'), view, this.#acts));
  }

  #drawBoxes(view) {
    const { choice, target, rows, shapes, failed } = view;
    const { gates, tasks, access, gaps, zoom } = view;
    this.#when('layers', [choice.layers, choice.gate, choice.unit, gates, tasks, access, gaps, zoom], () =>
      drawLayers(at('layers'), view, this.#acts));
    this.#when('legend', [target, rows, view.earlier, shapes, choice.mode, choice.classes, failed], () => drawLegend(at('legend'), view, this.#acts));
  }

  #drawDetail(view) {
    const { choice, target, rows, unit, trace, targets, failed } = view;
    const mode = this.#modeOf(view);
    this.#when('detail', [choice.why, choice.unit, target, rows, unit, trace, targets, failed, mode, choice.whatif, view.assumed, view.gaps], () => {
      if (choice.why) drawTrace(at('detail'), view, this.#acts);
      else if (choice.unit) drawUnit(at('detail'), view, this.#acts);
      else if (mode) mode.draw(at('detail'), view, this.#acts);
      else if (target) drawTarget(at('detail'), view, this.#acts);
    });
  }

  /** Draws a region only when something it shows has changed: pulling the map must not rebuild the lists. */
  #when(region, inputs, draw) {
    const before = this.#drawn[region];
    if (before && inputs.every((input, i) => input === before[i])) return;
    this.#drawn[region] = inputs;
    draw();
  }
}

new Page().start().catch((error) => {
  at('map').textContent = `Chưa mở được bản đồ. The map could not start. ${error.message}`;
  throw error;
});
