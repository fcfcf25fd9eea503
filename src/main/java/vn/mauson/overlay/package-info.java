/**
 * The mathematics of coverage: how much ground of each zone lies under parcels, counted once.
 *
 * <p>Demands: zones and parcels on one plane, metres. Guarantees: every zone's account balances to
 * 1e-6 ha, and whatever was repaired, refused, outside or covered twice is listed.
 */
package vn.mauson.overlay;
