/**
 * Reads Mapbox vector tiles (specification 2.1), as much of them as a canvas needs.
 *
 * Coordinates stay in tile units, x right and y down, 0..extent; rings and lines are arrays of [x, y] pairs.
 */
import Pbf from 'pbf';

/** Field numbers of the specification, section 4.1 and its protobuf schema. */
const TILE_LAYER = 3;
const LAYER = { name: 1, feature: 2, key: 3, value: 4, extent: 5 };
const FEATURE = { tags: 2, type: 3, geometry: 4 };
const COMMAND = { moveTo: 1, lineTo: 2, closePath: 7 };

/** Tile units per side when a layer does not say. */
const DEFAULT_EXTENT = 4096;

/** The layers of a tile: name -> {extent, features: [{type, properties, parts}]}; type 1 point, 2 line, 3 polygon. */
export function readTile(bytes) {
  return new Pbf(bytes).readFields((tag, layers, pbf) => {
    if (tag === TILE_LAYER) {
      const layer = readLayer(pbf);
      layers[layer.name] = layer;
    }
  }, {});
}

function readLayer(pbf) {
  const raw = pbf.readMessage(layerField, { name: '', extent: DEFAULT_EXTENT, features: [], keys: [], values: [] });
  const features = raw.features.map(({ type, tags, geometry }) => ({
    type, properties: properties(tags, raw.keys, raw.values), parts: parts(geometry),
  }));
  return { name: raw.name, extent: raw.extent, features };
}

function layerField(tag, layer, pbf) {
  if (tag === LAYER.name) layer.name = pbf.readString();
  else if (tag === LAYER.extent) layer.extent = pbf.readVarint();
  else if (tag === LAYER.key) layer.keys.push(pbf.readString());
  else if (tag === LAYER.value) layer.values.push(pbf.readMessage(valueField, { value: null }).value);
  else if (tag === LAYER.feature) layer.features.push(pbf.readMessage(featureField, { type: 0, tags: [], geometry: [] }));
}

function featureField(tag, feature, pbf) {
  if (tag === FEATURE.tags) feature.tags = pbf.readPackedVarint();
  else if (tag === FEATURE.type) feature.type = pbf.readVarint();
  else if (tag === FEATURE.geometry) feature.geometry = pbf.readPackedVarint();
}

function valueField(tag, held, pbf) {
  const readers = [null, 'readString', 'readFloat', 'readDouble', 'readVarint', 'readVarint', 'readSVarint', 'readBoolean'];
  if (readers[tag]) held.value = pbf[readers[tag]](tag === 4);
}

function properties(tags, keys, values) {
  const held = {};
  for (let i = 0; i < tags.length; i += 2) held[keys[tags[i]]] = values[tags[i + 1]];
  return held;
}

/** Decodes the command integers: each move starts a part, a close repeats its first point. */
function parts(geometry) {
  const found = [];
  let x = 0;
  let y = 0;
  for (let i = 0; i < geometry.length;) {
    const command = geometry[i] & 7;
    const count = geometry[i++] >> 3;
    if (command === COMMAND.closePath) found.at(-1).push(found.at(-1)[0]);
    else {
      for (let n = 0; n < count; n++) {
        x += unzigzag(geometry[i++]);
        y += unzigzag(geometry[i++]);
        if (command === COMMAND.moveTo) found.push([[x, y]]);
        else found.at(-1).push([x, y]);
      }
    }
  }
  return found;
}

function unzigzag(n) {
  return (n >> 1) ^ -(n & 1);
}
