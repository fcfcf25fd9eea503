/**
 * Starts everything: choice -> answers wanted -> view -> regions drawn.
 *
 * One direction only. A click changes the choice, the choice decides which answers are wanted, each answer that comes (or
 * fails) leads to one drawing of the page.
 */
import { api } from './api.js';
import { el, icon } from './dom.js';
import { speak, t } from './i18n.js';
import { choropleth } from './layers/choropleth.js';
import { Overlays } from './layers/overlays.js';
import { installPatterns } from './layers/patterns.js';
import { Units } from './layers/units.js';
import { goTo, makeMap, positionOf, show, uncover } from './map.js';
import { drawCaption } from './panels/caption.js';
import { drawTabs, makeFoldable, openSheet } from './panels/fold.js';
import { drawFooter } from './panels/footer.js';
import { drawHeader } from './panels/header.js';
import { drawLayers, LAYERS } from './panels/layers.js';
import { drawLegend } from './panels/legend.js';
import { drawProblems } from './panels/problems.js';
import { Search } from './panels/search.js';
import { drawTarget } from './panels/target.js';
import { drawTargets } from './panels/targets.js';
import { drawTrace } from './panels/trace.js';
import { DateControl } from './panels/time.js';
import { drawUnit } from './panels/unit.js';
import { resolve, whyOf } from './resolve.js';
import { Slot } from './slot.js';
import { State } from './state.js';

const DEFAULTS = {
  target: null, date: null, edition: null, level: 'commune', mode: 'status', unit: null, why: null, only: null, card: null,
  layers: ['gates', 'labels'], lang: 'vi', map: null,
};

const at = (id) => document.getElementById(id);
const centre = document.querySelector('.centre');

/** Answers the page may need; each is a slot that comes or fails by itself. */
const ANSWERS = ['plan', 'editions', 'targets', 'shapes', 'districts', 'units', 'unit', 'trace', 'gates', 'tasks', 'roads', 'plots'];

class Page {
  #state = new State(DEFAULTS);
  #slots = Object.fromEntries(ANSWERS.map((name) => [name, new Slot(name, () => this.#soon())]));
  #search;
  #time;
  #map;
  #units;
  #overlays;
  #foldWords;
  #pending = false;
  #placed = false;
  #drawn = {};

  async start() {
    this.#slots.plan.want('plan', null, api.plan);
    this.#slots.editions.want('editions', null, api.editions);
    await speak(this.#state.choice.lang);
    this.#makeParts();
    this.#state.follow((choice, before) => this.#follow(choice, before));
    document.addEventListener('keydown', (event) => event.key === 'Escape' && this.#escape());
    this.#soon();
  }

  #makeParts() {
    installPatterns();
    this.#map = makeMap(at('map'), { scale: at('scale'), zoom: at('zoom') }, { zoomIn: t('zoom.in'), zoomOut: t('zoom.out') });
    this.#units = new Units(this.#map, (code) => this.#acts.openUnit(code));
    this.#overlays = new Overlays(this.#map, this.#slots);
    this.#search = new Search((text) => api.search(text, this.#view().edition?.id, this.#view().choice.date), (row) => this.#found(row));
    this.#time = new DateControl((date, quiet) => this.#state.choose({ date }, quiet));
    this.#foldWords = makeFoldable(at('list'), document.querySelector('.stage'));
    this.#speakParts();
  }

  #speakParts() {
    document.title = t('title');
    at('map').setAttribute('aria-label', t('map'));
    this.#search.speak();
    this.#foldWords();
    drawTabs(at('tabs'));
  }

  async #follow(choice, before) {
    if (choice.lang !== before.lang) {
      await speak(choice.lang);
      this.#drawn = {};
      this.#speakParts();
    }
    if (choice.map !== before.map && choice.map !== positionOf(this.#map)) goTo(this.#map, choice.map);
    this.#soon();
  }

  /** Draws once after all that happens now. */
  #soon() {
    if (this.#pending || !this.#map) return;
    this.#pending = true;
    requestAnimationFrame(() => {
      this.#pending = false;
      this.#want(this.#view());
      this.#draw(this.#view());
    });
  }

  /** Everything that the regions need, from the choice and the answers so far; absent answers are null. */
  #view() {
    const { choice } = this.#state;
    const view = { choice, target: null, edition: null, zoom: this.#map.getZoom() };
    for (const name of ANSWERS) view[name] = this.#slots[name].value;
    return view.plan && view.editions ? resolve(view) : view;
  }

  /** Asks for what the choice needs; a slot that already has it does nothing. */
  #want({ choice, plan, edition, target, level }) {
    if (!plan || !edition) return;
    const { date } = choice;
    const { targets, shapes, districts, units, unit, trace } = this.#slots;
    targets.want('targets', date, () => api.targets(date));
    shapes.want(`${level} ${edition.id}`, null, () => api.shapes(level, edition.id));
    if (edition.districts > 0) districts.want(edition.id, null, () => api.shapes('district', edition.id));
    if (target?.levels.length) units.want(`${target.id} ${level} ${edition.id}`, date, () => api.units(target.id, level, edition.id, date));
    else units.clear();
    if (choice.unit) unit.want(`${choice.unit} ${edition.id}`, date, () => api.unit(choice.unit, edition.id, date));
    else unit.clear();
    const why = whyOf(choice);
    if (why) trace.want(`${choice.why} ${edition.id}`, date, () => api.trace(why.target, why.code, edition.id, date));
    else trace.clear();
    this.#overlays.want(choice.layers, date);
  }

  #draw(view) {
    const { choice, plan, editions, targets, target, level, edition, rows, shapes } = view;
    drawProblems(at('problems'), Object.values(this.#slots));
    if (!plan || !editions) return;
    document.body.classList.toggle('detail-open', Boolean(choice.why || choice.unit || choice.card));
    this.#drawMap(view);
    this.#time.show(plan, choice.date);
    this.#when('header', [choice.edition, choice.date, level, target?.levels.join(), edition.id], () =>
      drawHeader(at('header'), view, this.#acts, { search: this.#search.box, time: this.#time.box }));
    this.#when('footer', [plan], () => drawFooter(at('footer'), at('sources'), view));
    this.#when('list', [targets, choice.only, target?.id], () => drawTargets(at('list'), view, this.#acts));
    this.#when('caption', [target, choice.mode, choice.date, edition.id], () => drawCaption(at('caption'), view, this.#acts));
    this.#when('layers', [choice.layers, view.gates, view.tasks, view.zoom], () => drawLayers(at('layers'), view, this.#acts));
    this.#when('legend', [target, rows, shapes, choice.mode], () => drawLegend(at('legend'), view, this.#acts));
    this.#drawDetail(view);
  }

  #drawMap(view) {
    this.#place(view);
    const { shapes, choice } = view;
    if (shapes) this.#when('shapes', [shapes], () => this.#units.setShapes(shapes));
    if (shapes) view.legend = this.#paint(view);
    if (shapes) this.#when('mark', [choice.unit, shapes], () => this.#mark(choice.unit));
    this.#overlays.draw(view);
  }

  #mark(code) {
    this.#units.mark(code);
    uncover(this.#map, this.#units.boundsOf(code), centre);
  }

  /** Paints the units and returns the legend that counts them; blank and null while their rows are on the way. */
  #paint({ shapes, rows, target, choice }) {
    const painted = rows ? choropleth(target, rows, choice.mode) : { looks: new Map(), legend: null };
    this.#when('paint', [shapes, rows, target, choice.mode], () => this.#units.paint(painted.looks));
    return painted.legend;
  }

  /** The first view of the map: the address's position, else the whole province. */
  #place({ choice, plan }) {
    if (this.#placed) return;
    this.#placed = true;
    if (!goTo(this.#map, choice.map)) show(this.#map, plan.bbox, centre, { animate: false });
    this.#map.on('moveend', () => this.#state.choose({ map: positionOf(this.#map) }, true));
  }

  #drawDetail(view) {
    const { choice, target, rows, unit, trace, targets } = view;
    this.#when('detail', [choice.why, choice.unit, target, rows, unit, trace, targets], () => {
      if (choice.why) drawTrace(at('detail'), view, this.#acts);
      else if (choice.unit) drawUnit(at('detail'), view, this.#acts);
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

  /** What the regions can do: all of it by changing the choice. */
  #acts = {
    choose: (patch) => this.#state.choose(patch),
    openTarget: (target) => { openSheet(null); this.#state.choose({ target, why: null }); },
    openUnit: (unit) => { openSheet(null); this.#state.choose({ unit, why: null }); },
    switchLayer: (id, on) => this.#switchLayer(id, on),
    highlight: (legend) => this.#units.highlight(legend),
    closeButton: (what) => el('button', { type: 'button', class: `close close-${what}`, 'aria-label': t('close'), data: { key: 'close' },
      on: { click: () => this.#state.choose({ unit: null, why: null, card: null }) } }, icon('x')),
  };

  #escape() {
    const { why, unit, card } = this.#state.choice;
    if (document.body.dataset.sheet) openSheet(null);
    else if (why) this.#state.choose({ why: null });
    else if (unit) this.#state.choose({ unit: null });
    else if (card) this.#state.choose({ card: null });
  }

  #switchLayer(id, on) {
    const { layers } = this.#state.choice;
    this.#state.choose({ layers: LAYERS.filter((each) => (each === id ? on : layers.includes(each))) });
  }

  #found(row) {
    const over = { gate: 'gates', road: 'roads' }[row.kind];
    if (row.kind === 'target') this.#acts.openTarget(row.id);
    if (row.kind === 'unit') this.#state.choose({ unit: row.code, edition: this.#editionOf(row), level: row.level, why: null });
    if (over) this.#switchLayer(over, true);
    if (row.bbox) show(this.#map, row.bbox, centre, { maxZoom: 12 });
    else if (row.centre) this.#map.setView([row.centre[1], row.centre[0]], Math.max(12, this.#map.getZoom()));
  }

  /** A found unit of the edition in force leaves the edition to the date; an old name needs its own. */
  #editionOf(row) {
    const { edition, inForce } = this.#view();
    return row.edition === edition.id ? this.#state.choice.edition : row.edition === inForce.id ? null : row.edition;
  }
}

new Page().start();
