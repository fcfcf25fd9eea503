/**
 * The map, tables and reports as files for printing and for spreadsheets.
 *
 * <p>How a sheet is made:
 *
 * <ol>
 *   <li>{@link vn.mauson.paper.Orders} reads what is asked for and refuses what is not allowed;
 *   <li>{@link vn.mauson.paper.Scenes} gathers a {@link vn.mauson.paper.Scene}: how the target stands in the units, their
 *       outlines, gates, and the {@link vn.mauson.paper.Shading} with its counts;
 *   <li>a {@link vn.mauson.paper.Ground} says where which ground lies on the sheet, at which scale;
 *   <li>a {@link vn.mauson.paper.Sheet}, or a {@link vn.mauson.paper.Report} through a {@link vn.mauson.paper.Flow}, draws
 *       on Java2D: a picture, or a page of {@link vn.mauson.paper.PdfPages};
 *   <li>the {@link vn.mauson.paper.Workshop} lets two files be made at once.
 * </ol>
 *
 * <p>Guaranteed: d metres of the province's plane are d / scale on paper, in PDF and PNG. Numbers are those of the JSON
 * answers of the same state. What is made up or binds nobody says so on the sheet. Names left out are counted.
 *
 * <p>Lengths are points of 1/72 inch from the left and upper edge; those of the ground are metres of the plane, east
 * first. Limits: A4 and A3, 72 to 300 dots an inch, 60,000 plots or roads on a sheet, 400,000 rows in a table.
 *
 * <p>Source of the form: Decree 30/2020/NĐ-CP on the work of clerks, appendix I.
 */
package vn.mauson.paper;
