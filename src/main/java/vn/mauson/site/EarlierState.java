package vn.mauson.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.servlet.HandlerInterceptor;
import vn.mauson.measure.Refused;
import vn.mauson.store.Revisions;

/** Lets any reading request ask for an earlier state of the data with {@code revision=N}. */
class EarlierState implements HandlerInterceptor {
    /** The parameter every reading method takes. */
    static final String PARAMETER = "revision";

    private final Revisions revisions;

    EarlierState(Revisions revisions) {
        this.revisions = revisions;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        String asked = request.getParameter(PARAMETER);
        if (asked != null) {
            if (!asked.matches("\\d{1,18}")) {
                throw Refused.value(PARAMETER, asked, "the number of a revision, see /api/revisions");
            }
            revisions.view(Long.parseLong(asked));
        }
        return true;
    }

    /** Also after a failure: the thread serves somebody else next. */
    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, Exception failure) {
        revisions.viewNewest();
    }
}
