/**
 * Values that carry their unit and refuse nonsense.
 *
 * <p>A value of this package is checked and normalised when it is made, so nothing later has to look
 * again: areas are finite and not negative, codes are digits, names are NFC. What cannot be made is
 * answered by {@link vn.mauson.measure.Refused}, which names the thing, the value and what is
 * allowed; what does not exist by {@link vn.mauson.measure.NotFound}. Nothing here knows a
 * framework, a database or a geometry.
 */
package vn.mauson.measure;
