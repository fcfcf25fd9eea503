/**
 * Side by side with the peers: each bench is one run of one program that makes the data from a seed,
 * gives the same rows to both sides, checks that the answers agree, lets the sides take turns, and
 * prints medians and ratios with all one needs to repeat it.
 *
 * <p>Run by {@code ./mauson bench}; not part of the tests, for a time is not a proof. That the answers
 * agree is proved by the tests of {@code overlay} and {@code network} too.
 *
 * <p>Limits: one machine, one run; on a machine with other work look at the load printed, and at the
 * fastest and slowest round beside each median.
 */
package vn.mauson.bench;
