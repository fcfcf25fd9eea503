/**
 * Who may see and who may write: persons, their roles with the ground each covers, and the one policy. Pure: it
 * knows no web, no database and no clock.
 *
 * <ol>
 *   <li>a {@link vn.mauson.people.Grant} is a role on a part of the data: layers, groups of indicators, units;
 *   <li>{@link vn.mauson.people.Policy} alone says whether a {@link vn.mauson.people.Person} may do an {@link
 *       vn.mauson.people.Act} to a {@link vn.mauson.people.Subject}, and why not;
 *   <li>a {@link vn.mauson.people.Sight} is what a person does not see; it stands in the keys of caches.
 * </ol>
 *
 * <p>What is not granted is refused. See the decision One-Policy-Point.
 */
package vn.mauson.people;
