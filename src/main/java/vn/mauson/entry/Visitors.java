package vn.mauson.entry;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.mauson.people.NotSignedIn;
import vn.mauson.people.Person;
import vn.mauson.store.Accounts;
import vn.mauson.store.Sights;

/**
 * Finds whom a request comes from: a bearer token comes before a session. An account is read again at each request,
 * so that one disabled is out at once. Tells the store for whom the thread reads while it answers.
 */
final class Visitors extends OncePerRequestFilter {
    private static final String BEARER = "Bearer ";

    private final Accounts accounts;
    private final Sights sights;
    private final Refusals refusals;

    Visitors(Accounts accounts, Sights sights, Refusals refusals) {
        this.accounts = accounts;
        this.sights = sights;
        this.refusals = refusals;
    }

    /** Whether a request brings its right with it, and not in a cookie that other sites' pages send along. */
    static boolean hasToken(HttpServletRequest request) {
        return token(request).isPresent();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            enter(request);
        } catch (NotSignedIn | DataAccessException e) {
            refusals.answer(request, response, e);
            return;
        }
        sights.readFor(Visitor.current().person());
        try {
            chain.doFilter(request, response);
        } finally {
            sights.forgetPerson();
        }
    }

    private void enter(HttpServletRequest request) {
        Optional<String> token = token(request);
        Visitor ofSession = Visitor.current();
        if (token.isPresent()) {
            enter(accounts.findByToken(Tokens.digest(token.get()))
                    .orElseThrow(() -> new NotSignedIn("the bearer token is none of an account in use")));
        } else if (ofSession.hasAccount()) {
            accounts.findPerson(ofSession.person().name()).ifPresentOrElse(Visitors::enter, () -> leave(request));
        }
    }

    private static void enter(Person person) {
        new Visitor(person, true).enter();
    }

    private static void leave(HttpServletRequest request) {
        SecurityContextHolder.clearContext();
        request.getSession().invalidate();
    }

    private static Optional<String> token(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
                .filter(header -> header.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                .map(header -> header.substring(BEARER.length()).strip());
    }
}
