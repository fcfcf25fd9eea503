/**
 * What the regions can do. Nearly all of it changes the choice; the page then follows.
 */
import { marked } from './marks.js';
import { openSheet } from './panels/fold.js';
import { LAYERS } from './panels/layers.js';
import { isPage } from './views/index.js';

/** Search results that are not units switch on the layer they lie in. */
const LAYER_OF = { gate: 'gates', road: 'roads' };

/** The acts of a page: its state, its stage ({show(bbox), centre(lonLat), highlight(id), closePopup()}), its view now. */
export class Acts {
  #state;
  #stage;
  #view;

  constructor(state, stage, view) {
    this.#state = state;
    this.#stage = stage;
    this.#view = view;
  }

  choose(patch, quiet) {
    this.#state.choose(patch, quiet);
  }

  /** Opens the map or a page; what is chosen stays chosen. */
  openView(view) {
    openSheet(null);
    this.choose({ view: view === 'map' ? null : view, why: null });
  }

  openTarget(target) {
    openSheet(null);
    this.choose({ target, why: null });
  }

  openUnit(unit) {
    openSheet(null);
    this.choose({ unit, why: null });
  }

  /** Closes the card; beside a page it is a trace only, and what the page shows stays. */
  close() {
    this.choose(isPage(this.#state.choice.view) ? { why: null } : { unit: null, why: null, card: null });
  }

  /** Opens the page of a unit. */
  openUnitPage(unit) {
    openSheet(null);
    this.choose({ view: 'unit', unit, why: null });
  }

  /** Shows one feature of a layer on the map: lit up and brought into view. */
  showFeature(layer, id) {
    this.choose({ view: null, feature: `${layer}/${id}`, layers: this.#layersWith(layer) });
  }

  /** Shows a box of degrees with a layer over it. */
  showLayer(layer, bbox) {
    this.choose({ view: null, layers: this.#layersWith(layer) });
    this.#stage.show(bbox);
  }

  highlight(legend) {
    this.#stage.highlight(legend);
  }

  switchLayer(id, on) {
    const { layers } = this.#state.choice;
    this.choose({ layers: LAYERS.filter((each) => (each === id ? on : layers.includes(each))) });
  }

  /** The layers that are on, and these, in their order. */
  #layersWith(...more) {
    const { layers } = this.#state.choice;
    return LAYERS.filter((each) => more.includes(each) || layers.includes(each));
  }

  /** Shows who reaches a gate, and in how long. */
  showAccess(gate) {
    this.choose({ gate, layers: this.#layersWith('access') });
  }

  /** Opens the mode of assumptions with the layers that show what can be assumed. */
  openWhatIf(whatif = '') {
    openSheet(null);
    this.choose({ whatif, layers: this.#layersWith('roads', 'gaps'), view: null, card: 'whatif', unit: null, why: null });
  }

  /** Goes back to the record. */
  leaveWhatIf() {
    this.choose({ whatif: null, card: null });
  }

  /** Takes roads or plots as done, or no longer. */
  mark(marks, on) {
    const { whatif } = this.#state.choice;
    if (whatif === null) this.openWhatIf(marked('', marks, on));
    else this.choose({ whatif: marked(whatif, marks, on) });
  }

  /** Esc takes off what lies on top: popup, sheet, trace, unit, card. */
  escape() {
    const { view, why, unit, card, feature } = this.#state.choice;
    if (this.#stage.closePopup()) return;
    if (document.body.dataset.sheet) openSheet(null);
    else if (why) this.choose({ why: null });
    else if (isPage(view)) this.openView('map');
    else if (feature) this.choose({ feature: null });
    else if (unit) this.choose({ unit: null });
    else if (card) this.choose({ card: null });
  }

  /** Opens a search result and brings it into view. */
  openFound(row) {
    if (row.kind === 'target') return this.openTarget(row.id);
    if (row.bbox) this.#stage.show(row.bbox);
    else if (row.centre) this.#stage.centre(row.centre);
    if (LAYER_OF[row.kind]) this.switchLayer(LAYER_OF[row.kind], true);
    if (row.kind === 'unit') this.choose({ unit: row.code, edition: this.#editionOf(row), level: row.level, why: null });
  }

  /** A unit of the edition in force leaves the edition to the date; an old name needs its own. */
  #editionOf(row) {
    const { edition, inForce, choice } = this.#view();
    if (row.edition === edition.id) return choice.edition;
    return row.edition === inForce.id ? null : row.edition;
  }
}
