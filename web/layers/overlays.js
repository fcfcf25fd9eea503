/**
 * What lies over the choropleth: district borders, gates, tasks, names, and the tile layers; each switched on its own.
 */
import * as L from 'leaflet';
import { accessLayer } from './access.js';
import { gapLayer } from './gaps.js';
import { gateLayer } from './gates.js';
import { Labels } from './labels.js';
import { plotPainter, PLOTS_FROM_ZOOM } from './plots.js';
import { roadPainter } from './roads.js';
import { taskLayer } from './tasks.js';
import { tileLayer } from './tiles.js';

/** Layers painted from vector tiles. */
const TILES = {
  roads: { painter: roadPainter, minZoom: 0 },
  plots: { painter: plotPainter, minZoom: PLOTS_FROM_ZOOM },
};

/** Pixels: a popup fits on a phone and scrolls inside. */
const POPUP = { minWidth: 280, maxWidth: 280, maxHeight: 272 };

/** The layers over one map; failures go to the slots of the same name, so that they can be told and tried again. */
export class Overlays {
  #map;
  #slots;
  #room;
  #labels;
  #reach;
  #pave;
  #shown = {};
  #tileParams = {};

  /** @param room the free part of the map, as `map.js` measures it; @param reach asks who reaches a gate; @param pave takes a missing link as paved */
  constructor(map, slots, room, reach, pave) {
    this.#map = map;
    this.#slots = slots;
    this.#room = room;
    this.#reach = reach;
    this.#pave = pave;
    this.#labels = new Labels(map);
  }

  /** Draws what is switched on and has come; takes off the rest. */
  draw(view) {
    const on = (name) => view.choice.layers.includes(name);
    const { edition, choice, districts } = view;
    this.#put('borders', view.level === 'commune' && edition.districts > 0 && districts && edition.id, () => borders(districts));
    this.#put('gates', on('gates') && view.gates && `${choice.date}|${choice.lang}`, () => gateLayer(view.gates, this.#popup(), this.#reach));
    this.#put('tasks', on('tasks') && view.tasks && choice.lang, () => taskLayer(view.tasks, this.#popup()));
    this.#put('access', on('access') && view.access, () => accessLayer(this.#map, view.access));
    this.#put('gaps', on('gaps') && view.gaps && `${view.gaps.edition}|${view.gaps.asOf}|${choice.lang}`, () =>
      gapLayer(this.#map, view.gaps, this.#popup(), this.#pave));
    this.#tileParams = { edition: edition.id, asOf: choice.date };
    for (const name of Object.keys(TILES)) {
      const revision = view.changes?.layers[name];
      this.#put(name, on(name) && revision && `${choice.date}|${revision}`, () => this.#tiles(name, revision));
    }
    this.#map.getPane('units').classList.toggle('beneath', on('plots') && view.zoom >= PLOTS_FROM_ZOOM);
    this.#name(on('labels') && view.shapes, districts, choice.lang);
  }

  /** Shows a layer under a key; another key replaces it, a false key takes it off. */
  #put(name, key, make) {
    const before = this.#shown[name];
    if (before?.key === key) return;
    before?.layer.remove();
    this.#shown[name] = key ? { key, layer: make().addTo(this.#map) } : undefined;
  }

  /** Popups open clear of the panels. */
  #popup() {
    const { paddingTopLeft, paddingBottomRight } = this.#room();
    return { ...POPUP, autoPanPaddingTopLeft: paddingTopLeft, autoPanPaddingBottomRight: paddingBottomRight };
  }

  /** A revision is never changed, so the browser need not ask again for a tile it has. */
  #tiles(name, revision) {
    const failed = (error) => this.#slots[name].fail(error, () => this.#shown[name]?.layer.redraw());
    return tileLayer({ name, pane: name, ...TILES[name], params: () => ({ ...this.#tileParams, revision }), failed });
  }

  /** Names the units, and from afar the districts they lie in; nothing when switched off. */
  #name(shapes, districts, lang) {
    const before = this.#shown.names ?? {};
    if (before.shapes === shapes && before.districts === districts && before.lang === lang) return;
    this.#shown.names = { shapes, districts, lang };
    this.#labels.setUnits(shapes ? shapes.features : [], shapes && districts ? districts.features : []);
  }
}

function borders(districts) {
  const style = { className: 'district-border', fill: false };
  return L.geoJSON(districts, { pane: 'districts', interactive: false, smoothFactor: 0, style });
}
