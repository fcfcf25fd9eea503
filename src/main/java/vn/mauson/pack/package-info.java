/**
 * What a province's folder holds, read and checked, and the shapes computed from its figures.
 *
 * <p>A <i>pack</i> is a folder of CSV files about one province and one plan year: the plan with its
 * targets, indicators, observations and tasks; the unit registers of every boundary edition and the
 * crosswalk between them; gates, roads, forest classes; the places the generalised boundaries are
 * computed from; and the sources of all of it. Nothing in the code names a province.
 *
 * <p>It demands every file of {@link vn.mauson.pack.PackReader}'s list, UTF-8, comma, a header row,
 * dot decimals. It guarantees that a {@link vn.mauson.pack.Pack} which was read is whole: every code
 * named anywhere exists in the register of its edition, every target has an indicator, every
 * crosswalk row sums to one, no key occurs twice, every name is NFC. What does not hold is refused
 * with file, line, column, value and what is allowed; the first fault ends the reading.
 *
 * <ol>
 *   <li>{@link vn.mauson.pack.PackReader} reads and checks the files;
 *   <li>{@link vn.mauson.pack.GeneralisedBoundaries} makes one coverage of the place samples, from
 *       which the units of every edition are joined;
 *   <li>{@link vn.mauson.pack.RoadLines} draws the roads through the places they name, and makes up
 *       the access roads;
 *   <li>{@link vn.mauson.pack.IllustrativePlots} makes up the forest plots.
 * </ol>
 *
 * <p>Figures that come later come in tables: {@link vn.mauson.pack.FigureColumn} says which columns they
 * have, and {@link vn.mauson.pack.FigureForm} is a workbook of them to fill in.
 *
 * <p>Limits: the boundaries are generalised, not legal; the access roads, the surfaces and the plots
 * are made up from a seed and always marked {@code illustrative}. The same pack and the same seed give
 * the same bytes. Geometry leaves this package in {@link vn.mauson.geometry.Frame#LON_LAT}.
 *
 * <p>Sources: each CSV row names its own; the classes of forest and what counts as cover follow
 * Circular 33/2018/TT-BNNPTNT as amended by Circular 16/2023.
 */
package vn.mauson.pack;
