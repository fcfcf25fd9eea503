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
 *   <li>for a question, find for each place the point nearest to it on its nearest road, unless that is
 *       further than the connector may be; a node there within the tolerance is taken instead ({@code
 *       NearestRoads}, {@code Foot}).
 * </ol>
 *
 * <p>Reach, missing links and service areas need the links of a way. Their graph is cut at those points
 * ({@code Attached}) and searched from the destinations against the direction of traffic, so that one
 * search answers for all places (Dijkstra 1959; {@code Ways}).
 *
 * <p>Travel times need sums only, of many ways at once, and the fastest way does not depend on who asks.
 * So the graph is prepared once, at the first such question (a contraction hierarchy: Geisberger,
 * Sanders, Schultes and Delling 2008), and swept for each (RPHAST: Delling, Goldberg and Werneck 2011).
 * Steps, from the graph to the times:
 *
 * <ol>
 *   <li>take the nodes out one by one, the least important first; where a fastest way between two
 *       neighbours of the node went through it, join them by a shortcut that carries the sums of
 *       minutes and kilometres and whether a road is made up ({@code Contraction}). Now for every pair
 *       of nodes one of the fastest ways climbs to ever more important nodes and then only falls;
 *   <li>keep for each node its hops from and to more important ones, as arrays in the order of importance
 *       ({@code Hierarchy}). Nothing of this depends on the places asked about;
 *   <li>enter each gate at the ends of its link, with what is left to drive from there; a place at a node
 *       has that node alone, and a one-way link one end;
 *   <li>go up the order once: what a node knows of the ways to the gates, it tells the more important
 *       nodes that lead to it ({@code Sweep});
 *   <li>go down the order once, over nodes that a centre can climb to only: a node learns from the more
 *       important ones it leads to. It then knows the fastest way to each gate;
 *   <li>read each centre's ways off the ends of its link, and compare them with the drive straight along
 *       the link if a gate is on it too.
 * </ol>
 *
 * <p>JGraphT's searches took about six times as long as {@code Ways} for 200 places, 14 gates and 22,000
 * links, and its contraction hierarchy 16 s to build. It is the second opinion in the tests, as {@code
 * Ways} is for the hierarchy.
 *
 * <p>Limits: all crossings are level, so a bridge joins what it crosses; an end does not snap to its
 * own line; ends within the tolerance of each other in a chain become one node however long the chain;
 * a place uses its nearest road only, even if a better one is just behind it.
 */
package vn.mauson.network;
