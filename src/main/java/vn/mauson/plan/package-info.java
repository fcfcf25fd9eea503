/**
 * The plan's definitions, and the formulas that say how far a target is.
 */
package vn.mauson.plan;
