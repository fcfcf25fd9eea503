package vn.mauson.ogcapi;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import vn.mauson.measure.NotFound;
import vn.mauson.store.Feature;
import vn.mauson.store.Items;
import vn.mauson.store.Revisions;

/**
 * The features of a collection, page by page, and one by one (OGC 17-069r4, 7.14 to 7.16). The link to the
 * next page names the last feature of this one and the state of the data: whatever is imported meanwhile, a
 * client that follows the links sees every feature of that state once.
 */
@RestController
@RequestMapping("/ogc/collections/{id}/items")
class ItemController {
    private final Answers answers;
    private final Collections collections;
    private final Revisions revisions;

    ItemController(Answers answers, Collections collections, Revisions revisions) {
        this.answers = answers;
        this.collections = collections;
        this.revisions = revisions;
    }

    @GetMapping
    ResponseEntity<Object> items(
            HttpServletRequest servlet,
            WebRequest request,
            @PathVariable String id,
            @RequestParam(required = false) Given limit,
            @RequestParam(required = false) Given after,
            @RequestParam(required = false) Given bbox,
            @RequestParam(name = "bbox-crs", required = false) Given bboxCrs,
            @RequestParam(required = false) Given datetime,
            @RequestParam(required = false) Given crs,
            @RequestParam(required = false) Given filter,
            @RequestParam(name = "filter-lang", required = false) Given filterLanguage,
            @RequestParam(name = "filter-crs", required = false) Given filterCrs,
            @RequestParam(required = false) Given sortby,
            @RequestParam(required = false) Given f) {
        FeatureCollection collection = collections.get(id);
        Asked asked = Asked.of(servlet, f);
        LocalDate today = LocalDate.now();
        Query query = new Query(
                Query.limit(limit),
                Given.orElse(after, Items.BEFORE_ALL),
                Query.area(bbox, bboxCrs),
                datetime == null ? Days.of(today) : Days.of(datetime.text()),
                Query.crs("crs", crs),
                Query.filter(filter, filterLanguage, filterCrs, collection.queryables()),
                Query.order(sortby, collection));
        String days = datetime == null ? today.toString() : datetime.text();
        return answers.answer(asked, request, Media.GEO_JSON, query.crs(), () -> page(asked, collection, query, days));
    }

    private Map<String, Object> page(Asked asked, FeatureCollection collection, Query query, String days) {
        Page page = Page.of(collection, query);
        FeatureJson json = new FeatureJson(asked, collection, query.crs());
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("type", "FeatureCollection");
        document.put("title", asked.in(collection.title()));
        document.put("timeStamp", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        document.put("numberMatched", page.matched());
        document.put("numberReturned", page.features().size());
        document.put("links", links(asked, collection, page, days));
        document.put("features", page.features().stream().map(json::listed).toList());
        return document;
    }

    private List<Link> links(Asked asked, FeatureCollection collection, Page page, String days) {
        List<Link> links = new ArrayList<>(asked.self(Media.GEO_JSON));
        links.add(collectionLink(asked, collection));
        if (page.more()) {
            Feature last = page.features().get(page.features().size() - 1);
            String next = asked.with(
                    "after",
                    last.id(),
                    "datetime",
                    days,
                    "revision",
                    "" + revisions.getCurrent().revision());
            links.add(Link.to(next, "next", asked.html() ? Media.HTML : Media.GEO_JSON, "→"));
        }
        return links;
    }

    private static Link collectionLink(Asked asked, FeatureCollection collection) {
        return Link.to(
                asked.ogc("/collections/" + collection.id()), "collection", Media.JSON, asked.in(collection.title()));
    }

    @GetMapping("/{featureId}")
    ResponseEntity<Object> item(
            HttpServletRequest servlet,
            WebRequest request,
            @PathVariable String id,
            @PathVariable String featureId,
            @RequestParam(required = false) Given crs,
            @RequestParam(required = false) Given f) {
        FeatureCollection collection = collections.get(id);
        Asked asked = Asked.of(servlet, f);
        Crs system = Query.crs("crs", crs);
        Feature feature = collection
                .source()
                .find(featureId)
                .orElseThrow(() -> NotFound.of(
                        "feature of " + id, featureId, "those of " + asked.ogc("/collections/" + id + "/items")));
        List<Link> links = new ArrayList<>(asked.self(Media.GEO_JSON));
        links.add(collectionLink(asked, collection));
        return answers.answer(asked, request, Media.GEO_JSON, system, () -> new FeatureJson(asked, collection, system)
                .alone(feature, links));
    }
}
