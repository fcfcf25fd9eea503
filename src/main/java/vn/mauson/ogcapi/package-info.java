/**
 * The data by the standards of OGC: OGC API - Features 1 (OGC 17-069r4), 2 (18-058r1) and 3 (19-079r2) with
 * CQL2 (21-065r2), OGC API - Tiles 1 (20-057) over tile matrix sets (17-083r4), styles and legends beside.
 * Which classes are declared stands in {@link vn.mauson.ogcapi.Conformance}; a test carries the number of
 * every requirement.
 *
 * <p>How features are answered:
 *
 * <ol>
 *   <li>{@link vn.mauson.ogcapi.Query} reads the parameters and refuses what has no meaning;
 *   <li>an {@link vn.mauson.ogcapi.ItemSource} lists features in the order of their ids: the store's layers
 *       page by page with days, area and key in the statement ({@link vn.mauson.ogcapi.LayerItems}), units
 *       and targets from what is held of an edition ({@link vn.mauson.ogcapi.UnitItems});
 *   <li>{@link vn.mauson.ogcapi.Page} takes one page of them. A filter or an order is tried here on 2,000 rows
 *       at a time and not written into SQL: two databases, geometry functions that differ, and three-valued
 *       logic would cost more code than the rows cost time. It costs one reading of the rows that days and box
 *       leave, at most a million, for every page;
 *   <li>{@link vn.mauson.ogcapi.FeatureJson} writes them in the system asked for, and {@link
 *       vn.mauson.ogcapi.Html} shows any document as a page.
 * </ol>
 *
 * <p>Guaranteed: following {@code next} shows every feature of one state of the data once, in one order,
 * whatever is written meanwhile, for the link names the state, the day and the last feature. Axes come in the
 * order of the EPSG registry, and box and filter are read in it. An id names the same thing for good: a version
 * of a thing is {@code id@first-day}, a unit {@code code@edition}, a target in a unit {@code code@day}.
 *
 * <p>Departures: without {@code datetime} the answer is for today, where the standard would send all times at
 * once, for the units of four editions lie upon each other. A page shows no more than 2,500 features. Tiles
 * reach to zoom 18 and over the box of their collection; targets have none. A box that a filter gives in a plane
 * is moved by its corners; that of {@code bbox} keeps its straight sides.
 */
package vn.mauson.ogcapi;
