package vn.mauson.entry;

import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.mauson.people.Person;

/**
 * The person a request comes from.
 *
 * @param hasAccount whether it is kept here, and so can be disabled; else somebody else's OpenID Connect vouches for it
 */
public record Visitor(Person person, boolean hasAccount) {
    private static final Visitor ANYBODY = new Visitor(Person.ANYBODY, false);

    /** The visitor of the request that the calling thread answers. */
    public static Visitor current() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Visitor visitor ? visitor : ANYBODY;
    }

    /** Lets the visitor be the one of the calling thread's request. */
    SecurityContext enter() {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(this, null, List.of()));
        SecurityContextHolder.setContext(context);
        return context;
    }
}
