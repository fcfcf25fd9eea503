/**
 * What people with an account do over HTTP: take an import back; later, import, record, approve and publish. The only
 * package that may know {@code ingest} and what serves at once. Every method says with {@link vn.mauson.people.Does}
 * what it does and asks {@link vn.mauson.people.Policy} about what it changes; the author of what it writes is the
 * person who is signed in.
 */
package vn.mauson.desk;
