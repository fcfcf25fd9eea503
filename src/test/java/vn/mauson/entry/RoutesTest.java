package vn.mauson.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.function.support.RouterFunctionMapping;
import org.springframework.web.servlet.handler.AbstractHandlerMethodMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import vn.mauson.Api;
import vn.mauson.Served;
import vn.mauson.people.Does;

/** Every route the program has, whoever added it: what writes is for people with a role only. */
@Served
class RoutesTest {
    private static final Set<RequestMethod> WRITING =
            Set.of(RequestMethod.POST, RequestMethod.PUT, RequestMethod.PATCH, RequestMethod.DELETE);

    private static final Set<String> NAMED = Stream.of(Routes.OPEN, Routes.OF_EVERY_PERSON)
            .flatMap(list -> list.keySet().stream())
            .collect(Collectors.toSet());

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext program;

    /** A method and the address of one thing under it. */
    private record Route(RequestMethod method, String path) {
        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    @Test
    void everyWritingRouteIs401WithoutAPersonAnd403ForAViewer() {
        Api api = new Api(port);
        String[] viewer = Guest.token(program, "viewer");
        List<Route> writing = routes().stream()
                .filter(route -> !NAMED.contains(route.toString()))
                .toList();
        assertThat(writing).hasSizeGreaterThanOrEqualTo(2);
        List<String> wrong = new ArrayList<>();
        for (Route route : writing) {
            int without = status(api, route);
            int asViewer = status(api, route, viewer);
            if (without != 401 || asViewer != 403) {
                wrong.add(route + " is " + without + " without a person and " + asViewer + " for a viewer");
            }
        }
        System.out.println("routes walked: " + writing.size() + " writing, " + NAMED.size() + " named as open");
        assertThat(wrong).isEmpty();
    }

    /** A method that a route does not have, and an address that is none, are refused alike. */
    @Test
    void whatIsNoRouteIsRefusedAlike() {
        Api api = new Api(port);
        for (Route route : List.of(
                new Route(RequestMethod.DELETE, "/tiles/plots/9/407/223.mvt"),
                new Route(RequestMethod.POST, "/nowhere"),
                new Route(RequestMethod.PUT, "/api/analysis/coverage"))) {
            assertThat(status(api, route)).as(route.toString()).isEqualTo(401);
        }
    }

    /** The list names routes that are there and do not say that they do anything. */
    @Test
    void theListOfOpenRoutesNamesNoOther() {
        assertThat(routes().stream().map(Route::toString)).containsAll(NAMED);
        mappings().forEach(mapping -> mapping.getHandlerMethods().forEach((info, method) -> {
            if (method.hasMethodAnnotation(Does.class)) {
                assertThat(info.getMethodsCondition().getMethods())
                        .as(method.toString())
                        .isNotEmpty()
                        .allMatch(WRITING::contains);
            }
        }));
    }

    /** Routes by functions have no method that could say what it does; there are none. */
    @Test
    void allRoutesAreMethods() {
        program.getBeansOfType(RouterFunctionMapping.class)
                .values()
                .forEach(mapping -> assertThat(mapping.getRouterFunction()).isNull());
    }

    private Set<Route> routes() {
        Set<Route> routes = new TreeSet<>(Comparator.comparing(Route::toString));
        mappings().forEach(mapping -> mapping.getHandlerMethods().keySet().forEach(info -> info.getPatternValues()
                .forEach(pattern -> methods(info).stream()
                        .filter(WRITING::contains)
                        .forEach(method -> routes.add(new Route(method, pattern.replaceAll("\\{[^}]*}", "1")))))));
        return routes;
    }

    /** One that names no method takes them all. */
    private static Set<RequestMethod> methods(RequestMappingInfo info) {
        Set<RequestMethod> named = info.getMethodsCondition().getMethods();
        return named.isEmpty() ? WRITING : named;
    }

    @SuppressWarnings("unchecked")
    private List<AbstractHandlerMethodMapping<RequestMappingInfo>> mappings() {
        return program.getBeansOfType(HandlerMapping.class).values().stream()
                .filter(AbstractHandlerMethodMapping.class::isInstance)
                .map(mapping -> (AbstractHandlerMethodMapping<RequestMappingInfo>) mapping)
                .toList();
    }

    private static int status(Api api, Route route, String... headers) {
        HttpResponse<byte[]> answer = api.send(
                route.method().name(),
                route.path(),
                HttpRequest.BodyPublishers.ofString("{}"),
                Stream.concat(Stream.of("Content-Type", "application/json"), Stream.of(headers))
                        .toArray(String[]::new));
        return answer.statusCode();
    }
}
