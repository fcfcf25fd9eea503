package vn.mauson.entry;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import vn.mauson.people.Denied;
import vn.mauson.people.Does;
import vn.mauson.people.Policy;

/**
 * Refuses a writing request whose method does not say what it does, or does what no role of the person does. Writing
 * is every HTTP method but those that RFC 9110, 9.2.1 calls safe.
 */
final class Routes implements HandlerInterceptor {
    /** Requests that are open though their method is not safe, with the reason. */
    static final Map<String, String> OPEN = Map.of(
            "POST /api/analysis/coverage",
                    "computes from the body and keeps nothing; an area is too long for an address",
            "POST /api/what-if", "computes from the body and keeps nothing; a sandbox for whoever reads",
            "POST /api/session", "signs in");

    /** Requests open to whoever is signed in, with the reason. */
    static final Map<String, String> OF_EVERY_PERSON = Map.of("DELETE /api/session", "signs out");

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    /** Whether a request may come without a person. */
    static boolean isOpen(HttpServletRequest request) {
        return SAFE.contains(request.getMethod()) || OPEN.containsKey(name(request));
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        boolean free = isOpen(request) || OF_EVERY_PERSON.containsKey(name(request));
        if (!free && request.getDispatcherType() != DispatcherType.ERROR) {
            Does does = Optional.of(handler)
                    .filter(HandlerMethod.class::isInstance)
                    .map(method -> ((HandlerMethod) method).getMethodAnnotation(Does.class))
                    .orElseThrow(() -> new Denied("the route does not say what it does, so nobody may use it"));
            Policy.requireAnywhere(Visitor.current().person(), does.value());
        }
        return true;
    }

    private static String name(HttpServletRequest request) {
        return request.getMethod() + " "
                + request.getRequestURI().substring(request.getContextPath().length());
    }
}
