/**
 * Which overlay or network question runs over which layers, and results that say what they are made
 * of.
 *
 * <p>{@link vn.mauson.analysis.Territory} knows the units of every edition; {@link
 * vn.mauson.analysis.ForestAnalysis} measures plots by commune on the province's plane and adds
 * communes up to districts and the province, so that parts always sum to the whole; {@link
 * vn.mauson.analysis.RoadAnalysis} asks for every commune whether paved road reaches its centre, and
 * what to pave first; {@link vn.mauson.analysis.AccessAnalysis} asks how long the way to a gate is and
 * what ground a gate serves; {@link vn.mauson.analysis.AreaAnalysis} takes an area somebody drew; {@link
 * vn.mauson.analysis.CrosswalkAnalysis} compares the outlines of two editions with the official list.
 *
 * <p>Everything is computed from the store's rows in force on the day asked for. Results are kept until
 * a newer revision is there. Features only change on the days their versions begin or end, so two days
 * between the same changes share one result.
 */
package vn.mauson.analysis;
