/**
 * Vector tiles: the features of one layer, edition and day, cut into squares a browser can draw.
 *
 * <p>A tile is a square of the Web Mercator world, or of longitude and latitude as they are ({@link
 * vn.mauson.tiles.TileMatrixSet}), with a grid of 4096 by 4096 units, x to the east and y to the south from
 * its north-west corner. It is written as the Mapbox Vector Tile Specification 2.1
 * says, one layer a tile.
 *
 * <p>Demanded of the {@link vn.mauson.tiles.TileSource}: valid geometries in longitude and latitude,
 * and a name for the state of each layer that changes whenever the layer does.
 *
 * <p>The features of a layer's state are brought to the world's square once and stay in memory ({@link
 * vn.mauson.tiles.Pyramid}). Up to zoom 13 the borders of units and plots are simplified by half a pixel, as
 * one coverage, block by block; up to zoom 11 plots of one kind that touch are one feature, and what is
 * smaller than a pixel is left out ({@link vn.mauson.tiles.Generalisation}). A tile above 500 kB is made again
 * without its smallest polygons. How many were left out is told in the tile's counts.
 *
 * <p>How a feature gets into a tile:
 *
 * <ol>
 *   <li><b>Quantise.</b> Every vertex is rounded to the grid <em>of the whole world</em> at that zoom,
 *       before anything is cut: two neighbours round a shared vertex alike, in every tile.
 *   <li><b>Drop what has no area.</b> Repeated vertices and spikes go; a ring with nothing left is
 *       gone. No other simplification is done here, so nothing that was shared comes apart.
 *   <li><b>Node at the seams.</b> Where an edge crosses a line along which this or the next tile is
 *       cut, it gets a vertex, rounded along that line, from the uncut edge.
 *   <li><b>Repair.</b> What rounding made invalid is made valid on the grid and counted.
 *   <li><b>Clip</b> to the tile and 64 units around it.
 *   <li><b>Write</b> the commands, outer rings of positive area, holes negative; a vertex on the
 *       straight line between its neighbours is left out, which moves nothing.
 * </ol>
 *
 * <p>Guaranteed: polygons are valid and wound as specified; neighbouring tiles meet on their common
 * line in exactly the same points; neighbours of a coverage share their border without gap or overlap;
 * no vertex is further than half a unit from where it belongs. A feature that the grid cannot show (an
 * area without area, a line of one point) is dropped, and how many were is told in the tile's counts. A ring
 * of few vertices takes a quicker way to the same points ({@link vn.mauson.tiles.PlainRing}); one that is simplified, and that the tile does not cut, was written
 * before ({@link vn.mauson.tiles.WrittenRing}).
 *
 * <p>Limits. A polygon that had to be repaired may differ from its neighbour's border by half a unit
 * near the repair. Straight edges stay straight in Web Mercator. Of a geometry that mixes dimensions
 * only the parts of the highest are drawn. Plots that overlap are no coverage: simplified, they may overlap
 * a little more or less. Zooms are those of the matrix set, so WorldCRS84Quad, whose tiles are half as wide at
 * the same zoom, is made plainer one zoom later on the ground. Points and lines have no rule for low zooms.
 *
 * <p>Sources: Mapbox Vector Tile Specification 2.1, sections 4.3 (geometry) and 4.4 (attributes);
 * EPSG Guidance Note 7-2, method 1024 (Popular Visualisation Pseudo Mercator); OGC 17-083r4, Two
 * Dimensional Tile Matrix Set, annex D.1 (WebMercatorQuad) and D.2 (WorldCRS84Quad).
 */
package vn.mauson.tiles;
