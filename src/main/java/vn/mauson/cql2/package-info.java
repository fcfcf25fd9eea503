/**
 * The filter language CQL2 (OGC 21-065r2): text and JSON are parsed into one tree, checked against the
 * properties that may be asked for, and tried on one feature after another.
 *
 * <ol>
 *   <li>{@link vn.mauson.cql2.Cql2} reads either of the two encodings into the
 *       same {@link vn.mauson.cql2.Filter}: what is said in one can be said in the other;
 *   <li>{@link vn.mauson.cql2.Check} refuses a property that is not on the list and a comparison of things
 *       that cannot be compared, such as a number with a text;
 *   <li>{@link vn.mauson.cql2.Evaluation} answers true, false or unknown for a feature. An absent value
 *       makes a comparison unknown, and only what is true matches (section 6.3 of the standard, as in SQL).
 * </ol>
 *
 * <p>Understood: AND, OR, NOT, the six comparisons between properties and values, LIKE, BETWEEN, IN, IS NULL,
 * CASEI and ACCENTI, the eight spatial and the fifteen temporal functions. Not understood, and refused:
 * arithmetic, arrays, functions of other names.
 *
 * <p>Limits, see {@link vn.mauson.cql2.Budget}: a filter is read up to 20,000 characters, 200 parts, 30 levels
 * and 2,000 vertices. Geometries in a filter are longitude and latitude once the caller has moved them.
 *
 * <p>A date is compared with a timestamp as its midnight in UTC. In an interval made of properties, an end
 * that is absent lasts on, as {@code ..} does.
 */
package vn.mauson.cql2;
