package vn.mauson.ogcapi;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import vn.mauson.measure.Names;
import vn.mauson.progress.Texts;

/** The landing page, the conformance declaration and the API definition (OGC 17-069r4, 7.2 to 7.4). */
@RestController
class LandingController {
    private final Answers answers;
    private final OpenApi openApi;

    LandingController(Answers answers, OpenApi openApi) {
        this.answers = answers;
        this.openApi = openApi;
    }

    @GetMapping({"/ogc", "/ogc/"})
    ResponseEntity<Object> landing(
            HttpServletRequest servlet, WebRequest request, @RequestParam(required = false) Given f) {
        Asked asked = Asked.of(servlet, f);
        return answers.answer(asked, request, Media.JSON, () -> landing(asked));
    }

    private static Map<String, Object> landing(Asked asked) {
        Map<String, Object> page = new LinkedHashMap<>();
        page.put("title", asked.in(Texts.names("ogc.title")));
        page.put("description", asked.in(Texts.names("ogc.description")));
        page.put("attribution", asked.in(Texts.names("ogc.attribution")));
        List<Link> links = new ArrayList<>(asked.self(Media.JSON));
        Names definition = Texts.names("ogc.api");
        links.add(Link.to(asked.ogc("/api"), "service-desc", Media.OPEN_API, asked.in(definition)));
        links.add(Link.to(asked.ogc("/api?f=html"), "service-doc", Media.HTML, asked.in(definition)));
        links.add(Link.to(
                asked.ogc("/conformance"), "conformance", Media.JSON, asked.in(Texts.names("ogc.conformance"))));
        links.add(Link.to(
                asked.ogc("/conformance"),
                Link.OGC_REL + "conformance",
                Media.JSON,
                asked.in(Texts.names("ogc.conformance"))));
        links.add(Link.to(asked.ogc("/collections"), "data", Media.JSON, asked.in(Texts.names("ogc.collections"))));
        links.add(Link.to(
                asked.ogc("/collections"),
                Link.OGC_REL + "data",
                Media.JSON,
                asked.in(Texts.names("ogc.collections"))));
        links.add(Link.to(
                asked.ogc("/tiles?f=json"),
                Link.OGC_REL + "tilesets-vector",
                Media.JSON,
                asked.in(Texts.names("ogc.tiles"))));
        links.add(Link.to(
                asked.ogc("/tileMatrixSets"),
                Link.OGC_REL + "tiling-schemes",
                Media.JSON,
                asked.in(Texts.names("ogc.matrixSets"))));
        links.add(Link.to(
                asked.ogc("/styles"), Link.OGC_REL + "styles", Media.JSON, asked.in(Texts.names("ogc.styles"))));
        page.put("links", links);
        return page;
    }

    @GetMapping("/ogc/conformance")
    ResponseEntity<Object> conformance(
            HttpServletRequest servlet, WebRequest request, @RequestParam(required = false) Given f) {
        Asked asked = Asked.of(servlet, f);
        return answers.answer(asked, request, Media.JSON, () -> {
            Map<String, Object> page = new LinkedHashMap<>();
            page.put("title", asked.in(Texts.names("ogc.conformance")));
            page.put("links", asked.self(Media.JSON));
            page.put("conformsTo", Conformance.uris());
            return page;
        });
    }

    @GetMapping("/ogc/api")
    ResponseEntity<Object> api(
            HttpServletRequest servlet, WebRequest request, @RequestParam(required = false) Given f) {
        Asked asked = Asked.of(servlet, f);
        return answers.answer(asked, request, Media.OPEN_API, () -> openApi.document(asked));
    }
}
