/**
 * What the web map alone needs, and the manners of every HTTP answer.
 *
 * <p>The map is plain files from {@code web/} and needs three things no other client asks for:
 * outlines of a whole edition at once, a search over old and new names, and what the plan is. The
 * questions a user puts together on the map are answered here too: who reaches a gate, what to pave
 * first, what a drawn area holds, how two editions lie in each other. The
 * errors of all controllers are turned into problem details (RFC 9457) here, and a query parameter
 * nobody would read is refused here, because a parameter that is accepted must be used.
 */
package vn.mauson.site;
