package vn.mauson.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import vn.mauson.measure.Refused;

/**
 * Refuses a query parameter the called method does not read, such as {@code asof} for {@code asOf}. A method that
 * takes all of them as a map, for their names have no case, refuses by itself.
 */
class UnreadParameters implements HandlerInterceptor {
    private final Map<HandlerMethod, Set<String>> read = new ConcurrentHashMap<>();

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method
                && method.getBeanType().getPackageName().startsWith("vn.mauson.")
                && !readsAll(method)) {
            Set<String> known = read.computeIfAbsent(method, UnreadParameters::names);
            for (String name : request.getParameterMap().keySet()) {
                if (!known.contains(name)) {
                    throw Refused.value("parameter", name, String.join(", ", known));
                }
            }
        }
        return true;
    }

    private static Set<String> names(HandlerMethod method) {
        Set<String> names = new TreeSet<>(Set.of(EarlierState.PARAMETER));
        Arrays.stream(method.getMethodParameters())
                .filter(parameter -> parameter.hasParameterAnnotation(RequestParam.class))
                .map(UnreadParameters::name)
                .forEach(names::add);
        return names;
    }

    private static boolean readsAll(HandlerMethod method) {
        return Arrays.stream(method.getMethodParameters())
                .anyMatch(parameter -> parameter.hasParameterAnnotation(RequestParam.class)
                        && Map.class.isAssignableFrom(parameter.getParameterType()));
    }

    private static String name(MethodParameter parameter) {
        String given = parameter.getParameterAnnotation(RequestParam.class).name();
        return given.isEmpty() ? parameter.getParameter().getName() : given;
    }
}
