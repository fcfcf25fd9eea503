/**
 * Everything that has a place or a time, kept in one schema on H2GIS or PostGIS.
 *
 * <p>The store holds the units and outlines of every edition, the crosswalk, observations, gates,
 * roads, plots, tasks and facilities, each row with the revision that wrote it. What the plan
 * <i>is</i> (targets, indicators, phasing) is not here: it is read from the pack at every start and
 * checked there.
 *
 * <ol>
 *   <li>{@link vn.mauson.store.PackWriter} writes a whole pack in one transaction and one revision:
 *       either all of it is there afterwards or nothing is;
 *   <li>{@link vn.mauson.store.Imports} changes one layer in one revision, and takes it back in another.
 *       Nothing is overwritten: a row is in the state of revision r where {@code revision <= r < ended};
 *   <li>{@link vn.mauson.store.Revisions} says which states there were and which one the calling thread
 *       looks at; its version names a state in every answer and cache key;
 *   <li>{@link vn.mauson.store.Units}, {@link vn.mauson.store.Observations} and {@link
 *       vn.mauson.store.Features} read that state, on PostgreSQL in a role that cannot write.
 * </ol>
 *
 * <p>All SQL of the product is in this package and runs on both databases unchanged; only the spatial
 * extension and the spatial indexes differ, in the migrations. Geometry goes in and out as
 * well-known binary in {@link vn.mauson.geometry.Frame#LON_LAT}. A database that is away is an
 * exception of Spring's, which the web edge answers with 503; it is never an empty list.
 */
package vn.mauson.store;
