package vn.mauson.entry;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import vn.mauson.measure.Refused;
import vn.mauson.people.Denied;
import vn.mauson.people.NotSignedIn;

/** What the filters refuse looks like what the controllers refuse. */
@Component
@ConditionalOnWebApplication
class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler, RequestRejectedHandler {
    private final HandlerExceptionResolver resolver;

    Refusals(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver resolver) {
        this.resolver = resolver;
    }

    void answer(HttpServletRequest request, HttpServletResponse response, RuntimeException reason) {
        resolver.resolveException(request, response, null, reason);
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException e) {
        answer(request, response, new NotSignedIn("nobody is signed in; see POST /api/session"));
    }

    /** Without a person it is not the token against forged requests that is missing, but the person. */
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException e) {
        if (Visitor.current().person().isSignedIn()) {
            answer(
                    request,
                    response,
                    new Denied("the header X-XSRF-TOKEN does not repeat the cookie XSRF-TOKEN; see GET /api/session"));
        } else {
            commence(request, response, null);
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, RequestRejectedException e) {
        answer(request, response, Refused.value("address", request.getRequestURI(), "one without encoded separators"));
    }
}
