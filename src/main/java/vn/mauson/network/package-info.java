/**
 * The road network of a province: who reaches the national network on paved roads, what is missing,
 * and which piece of road to pave first.
 *
 * <p>Demands: roads as lines in metres of the province's plane ({@code EPSG:9215} for Lạng Sơn, east
 * first), open on the day that is asked about. Who calls leaves out roads under construction and roads
 * closed in the season, and gates that are closed: they know the date. Railways may be among the lines;
 * they are set aside and named.
 *
 * <p>Guarantees: every line is in the graph or counted in {@link vn.mauson.network.RoadGraph.Report};
 * every centre has an answer, and where the answer is no, a reason. The answers do not depend on where
 * the plane's origin is, nor on the direction a two-way road is drawn in.
 *
 * <p>Steps, from lines to a graph:
 *
 * <ol>
 *   <li>set railways aside;
 *   <li>cut roads where they cross or touch;
 *   <li>cut a road at the point nearest to the end of another that stops within the snap tolerance, and
 *       join the two; join ends with ends and with crossings within the tolerance. The tolerance is
 *       inclusive, and a gap closed has no length. Only ends snap: two crossings close to each other
 *       stay two;
 *   <li>drop pieces whose both ends became one node and that are no longer than twice the tolerance
 *       (overshoots, mostly) and count them;
 *   <li>for a question, make each place a node at the nearest point of its nearest road, or at a node
 *       there within the tolerance, unless the road is further than the connector may be;
 *   <li>search from the destinations against the direction of traffic, so that one search answers for all
 *       places at once; the searches for several gates run on all cores.
 * </ol>
 *
 * <p>The search is Dijkstra's over plain arrays ({@code Ways}), not JGraphT's: for 200 places, 14 gates
 * and 22,729 links JGraphT's took about six times as long, and its contraction hierarchy 16 s to build.
 * JGraphT is the second opinion in the tests.
 *
 * <p>Limits: all crossings are level, so a bridge joins what it crosses; an end does not snap to its
 * own line; ends within the tolerance of each other in a chain become one node however long the chain;
 * a place uses its nearest road only, even if a better one is just behind it.
 */
package vn.mauson.network;
