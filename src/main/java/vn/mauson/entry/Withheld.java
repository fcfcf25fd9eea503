package vn.mauson.entry;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import vn.mauson.store.Sights;

/**
 * While a layer is internal, keeps answers from being anybody's but the asker's in caches on the way, and tells the
 * asker which layers are left out of them.
 */
final class Withheld implements HandlerInterceptor {
    /** Layers that the person who asks does not see, with commas. */
    static final String HEADER = "Withheld-Layers";

    private final Sights sights;

    Withheld(Sights sights) {
        this.sights = sights;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod && !sights.isAllPublic()) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache, private");
            response.addHeader(HttpHeaders.VARY, HttpHeaders.COOKIE + ", " + HttpHeaders.AUTHORIZATION);
            String hidden = sights.current().key();
            if (!hidden.isEmpty()) {
                response.setHeader(HEADER, hidden);
            }
        }
        return true;
    }
}
