package vn.mauson.ogcapi;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Envelope;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import vn.mauson.cql2.ValueKind;
import vn.mauson.progress.Texts;

/** What collections there are, and by what they can be asked and sorted (OGC 17-069r4, 7.13; OGC 19-079r2, 6). */
@RestController
@RequestMapping("/ogc/collections")
class CollectionController {
    private final Answers answers;
    private final Collections collections;

    CollectionController(Answers answers, Collections collections) {
        this.answers = answers;
        this.collections = collections;
    }

    @GetMapping
    ResponseEntity<Object> collections(
            HttpServletRequest servlet, WebRequest request, @RequestParam(required = false) Given f) {
        Asked asked = Asked.of(servlet, f);
        return answers.answer(asked, request, Media.JSON, () -> {
            Map<String, Object> page = new LinkedHashMap<>();
            page.put("title", asked.in(Texts.names("ogc.collections")));
            page.put("links", asked.self(Media.JSON));
            page.put("crs", crs());
            page.put(
                    "collections",
                    collections.list().stream()
                            .map(each -> describe(each, asked, links(each, asked)))
                            .toList());
            return page;
        });
    }

    @GetMapping("/{id}")
    ResponseEntity<Object> collection(
            HttpServletRequest servlet,
            WebRequest request,
            @PathVariable String id,
            @RequestParam(required = false) Given f) {
        FeatureCollection collection = collections.get(id);
        Asked asked = Asked.of(servlet, f);
        List<Link> links = new ArrayList<>(asked.self(Media.JSON));
        links.addAll(links(collection, asked));
        return answers.answer(asked, request, Media.JSON, () -> describe(collection, asked, links));
    }

    private Map<String, Object> describe(FeatureCollection collection, Asked asked, List<Link> links) {
        Map<String, Object> page = new LinkedHashMap<>();
        page.put("id", collection.id());
        page.put("title", asked.in(collection.title()));
        page.put("description", asked.in(collection.description()));
        page.put("itemType", "feature");
        page.put("extent", extent(collection));
        page.put("crs", crs());
        page.put("storageCrs", Crs.CRS84.uri());
        page.put("links", links);
        return page;
    }

    private Map<String, Object> extent(FeatureCollection collection) {
        Envelope box = collections.extent(collection);
        return Map.of(
                "spatial",
                Map.of(
                        "bbox",
                        List.of(List.of(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY())),
                        "crs",
                        Crs.CRS84.uri()),
                "temporal",
                Map.of("interval", List.of(Arrays.asList(collections.firstDay() + "T00:00:00Z", null))));
    }

    private static List<String> crs() {
        return Arrays.stream(Crs.values()).map(Crs::uri).toList();
    }

    private static List<Link> links(FeatureCollection collection, Asked asked) {
        String address = asked.ogc("/collections/" + collection.id());
        String title = asked.in(collection.title());
        List<Link> links = new ArrayList<>(List.of(
                Link.to(address, "collection", Media.JSON, title),
                Link.to(address + "/items", "items", Media.GEO_JSON, title),
                Link.to(address + "/items?f=html", "items", Media.HTML, title),
                Link.to(address + "/queryables", Link.OGC_REL + "queryables", Media.SCHEMA, "queryables"),
                Link.to(address + "/sortables", Link.OGC_REL + "sortables", Media.SCHEMA, "sortables")));
        if (collection.tiled()) {
            links.add(Link.to(
                    address + "/tiles?f=json",
                    Link.OGC_REL + "tilesets-vector",
                    Media.JSON,
                    asked.in(Texts.names("ogc.tiles"))));
        }
        return links;
    }

    @GetMapping("/{id}/queryables")
    ResponseEntity<Object> queryables(
            HttpServletRequest servlet,
            WebRequest request,
            @PathVariable String id,
            @RequestParam(required = false) Given f) {
        FeatureCollection collection = collections.get(id);
        Asked asked = Asked.of(servlet, f);
        return answers.answer(asked, request, Media.SCHEMA, () -> schema(asked, collection, collection.queryables()));
    }

    @GetMapping("/{id}/sortables")
    ResponseEntity<Object> sortables(
            HttpServletRequest servlet,
            WebRequest request,
            @PathVariable String id,
            @RequestParam(required = false) Given f) {
        FeatureCollection collection = collections.get(id);
        Map<String, ValueKind> sortables = new LinkedHashMap<>(collection.queryables());
        sortables.remove(FeatureCollection.GEOMETRY);
        Asked asked = Asked.of(servlet, f);
        return answers.answer(asked, request, Media.SCHEMA, () -> schema(asked, collection, sortables));
    }

    private static Map<String, Object> schema(
            Asked asked, FeatureCollection collection, Map<String, ValueKind> properties) {
        Map<String, Object> described = new LinkedHashMap<>();
        properties.forEach((name, kind) -> described.put(name, schema(asked, name, kind)));
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("$id", asked.with(Asked.FORM, null));
        schema.put("type", "object");
        schema.put("title", asked.in(collection.title()));
        schema.put("properties", described);
        schema.put("additionalProperties", false);
        return schema;
    }

    private static Map<String, Object> schema(Asked asked, String name, ValueKind kind) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("title", asked.in(Texts.names("property." + name)));
        switch (kind) {
            case TEXT -> schema.put("type", "string");
            case NUMBER -> schema.put("type", "number");
            case TRUTH -> schema.put("type", "boolean");
            case DATE -> {
                schema.put("type", "string");
                schema.put("format", "date");
            }
            case GEOMETRY -> schema.put("format", "geometry-any");
        }
        return schema;
    }
}
