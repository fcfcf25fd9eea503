/**
 * Draws the features of a page of the OGC API: the page's own address, asked for as GeoJSON in longitude and
 * latitude. The page is whole without it.
 */
const { L } = window;

/** An element, for Leaflet takes a text as HTML. */
function words(feature) {
  const words = document.createElement('span');
  words.textContent = `${feature.id} ${feature.properties.name_vi ?? ''}`;
  return words;
}

const address = new URL(location.href);
address.searchParams.set('f', 'json');
address.searchParams.delete('crs');
const place = document.getElementById('map');
const answer = await fetch(address);
if (answer.ok) {
  const features = L.geoJSON(await answer.json(), {
    pointToLayer: (feature, at) => L.circleMarker(at, { radius: 5 }),
    style: { color: getComputedStyle(place).getPropertyValue('--met').trim(), weight: 1 },
    onEachFeature: (feature, layer) => layer.bindTooltip(words(feature)),
  });
  const map = L.map(place, { attributionControl: false }).addLayer(features);
  const bounds = features.getBounds();
  if (bounds.isValid()) map.fitBounds(bounds);
  else place.remove();
} else {
  place.textContent = (await answer.json()).detail;
}
