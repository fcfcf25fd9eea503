/**
 * Who is asking: sign-in by password or OpenID Connect, sessions, bearer tokens, lock-out, and the headers every answer
 * carries.
 *
 * <ol>
 *   <li>{@link vn.mauson.entry.Visitors} finds the person of a request, by its bearer token or its session, and tells
 *       the store for whom it reads;
 *   <li>{@link vn.mauson.entry.Routes} names the writing requests that are open to all, with the reason; every other
 *       one needs a person (401) and a method that says with {@link vn.mauson.people.Does} what it does, which one of
 *       the person's roles must do too (403). A route that says nothing is refused to everybody;
 *   <li>the method itself asks {@link vn.mauson.people.Policy} about what it is going to change.
 * </ol>
 *
 * <p>No session is opened and no cookie set by reading.
 */
package vn.mauson.entry;
