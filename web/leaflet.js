/**
 * Leaflet as a module: its classic build runs before all modules and leaves `L`.
 *
 * The classic build comes minified, the module build does not: 43 kB on the wire against 111.
 */
export const { circleMarker, control, divIcon, geoJSON, GridLayer, latLngBounds, layerGroup, map, marker } = window.L;
