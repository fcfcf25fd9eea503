package vn.mauson.ogcapi;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Envelope;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import vn.mauson.measure.NotFound;
import vn.mauson.progress.Texts;
import vn.mauson.tiles.TileMatrixSet;
import vn.mauson.tiles.Tiles;

/**
 * Tile matrix sets, tile sets and tiles (OGC 20-057): of one collection, or of all in one tile. In an address
 * the row comes before the column.
 */
@RestController
class TileSetController {
    private final Answers answers;
    private final Collections collections;
    private final Tiles tiles;

    TileSetController(Answers answers, Collections collections, Tiles tiles) {
        this.answers = answers;
        this.collections = collections;
        this.tiles = tiles;
    }

    /** What tiles are made of: one collection or, where it is null, all of them. */
    private record Subject(FeatureCollection collection, Envelope box, Asked asked) {
        String address() {
            return asked.ogc((collection == null ? "" : "/collections/" + collection.id()) + "/tiles");
        }

        String title() {
            return asked.in(collection == null ? Texts.names("ogc.title") : collection.title());
        }

        List<FeatureCollection> layers(Collections all) {
            return collection == null
                    ? all.list().stream().filter(FeatureCollection::tiled).toList()
                    : List.of(collection);
        }
    }

    @GetMapping("/ogc/tileMatrixSets")
    ResponseEntity<Object> matrixSets(
            HttpServletRequest servlet, WebRequest request, @RequestParam(required = false) Given f) {
        Asked asked = Asked.of(servlet, f);
        return answers.answer(asked, request, Media.JSON, () -> {
            Map<String, Object> page = new LinkedHashMap<>();
            page.put("title", asked.in(Texts.names("ogc.matrixSets")));
            page.put("links", asked.self(Media.JSON));
            page.put(
                    "tileMatrixSets",
                    Arrays.stream(TileMatrixSet.values())
                            .map(set -> Map.of(
                                    "id",
                                    set.id(),
                                    "title",
                                    set.id(),
                                    "uri",
                                    TileSets.uri(set),
                                    "crs",
                                    TileSets.crs(set),
                                    "links",
                                    List.of(scheme(asked, set, "self"))))
                            .toList());
            return page;
        });
    }

    @GetMapping("/ogc/tileMatrixSets/{set}")
    ResponseEntity<Object> matrixSet(
            HttpServletRequest servlet,
            WebRequest request,
            @PathVariable String set,
            @RequestParam(required = false) Given f) {
        TileMatrixSet of = TileMatrixSet.of(set);
        return answers.answer(Asked.of(servlet, f), request, Media.JSON, () -> TileSets.definition(of));
    }

    @GetMapping({"/ogc/tiles", "/ogc/collections/{id}/tiles"})
    ResponseEntity<Object> tileSets(
            HttpServletRequest servlet,
            WebRequest request,
            @PathVariable(required = false) String id,
            @RequestParam(required = false) Given f) {
        Subject subject = subject(id, Asked.of(servlet, f));
        return answers.answer(subject.asked(), request, Media.JSON, () -> {
            Map<String, Object> page = new LinkedHashMap<>();
            page.put("title", subject.title());
            page.put("links", subject.asked().self(Media.JSON));
            page.put(
                    "tilesets",
                    Arrays.stream(TileMatrixSet.values())
                            .map(set -> tileSet(
                                    subject,
                                    set,
                                    List.of(Link.to(subject.address() + "/" + set.id(), "self", Media.JSON, set.id()))))
                            .toList());
            return page;
        });
    }

    @GetMapping({"/ogc/tiles/{set}", "/ogc/collections/{id}/tiles/{set}"})
    ResponseEntity<Object> tileSet(
            HttpServletRequest servlet,
            WebRequest request,
            @PathVariable(required = false) String id,
            @PathVariable String set,
            @RequestParam(required = false) Given f) {
        Subject subject = subject(id, Asked.of(servlet, f));
        TileMatrixSet of = TileMatrixSet.of(set);
        return answers.answer(
                subject.asked(),
                request,
                Media.JSON,
                () -> tileSet(subject, of, subject.asked().self(Media.JSON)));
    }

    private Map<String, Object> tileSet(Subject subject, TileMatrixSet set, List<Link> self) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("title", subject.title() + " (" + set.id() + ")");
        json.put("dataType", "vector");
        json.put("crs", TileSets.crs(set));
        // Not in the standard, but its executable tests look for it.
        json.put("tileMatrixSetId", set.id());
        json.put("tileMatrixSetURI", TileSets.uri(set));
        json.put("tileMatrixSetLimits", TileSets.limits(set, subject.box()));
        Envelope box = subject.box();
        json.put(
                "boundingBox",
                Map.of(
                        "lowerLeft", List.of(box.getMinX(), box.getMinY()),
                        "upperRight", List.of(box.getMaxX(), box.getMaxY()),
                        "crs", Crs.CRS84.uri()));
        json.put(
                "layers",
                subject.layers(collections).stream()
                        .map(layer -> layer(layer, subject.asked()))
                        .toList());
        List<Link> links = new ArrayList<>(self);
        links.add(scheme(subject.asked(), set, Link.OGC_REL + "tiling-scheme"));
        String address = subject.address() + "/" + set.id();
        links.add(Link.template(address + "/{tileMatrix}/{tileRow}/{tileCol}", "item", Media.MVT, subject.title()));
        if (set == TileMatrixSet.WEB_MERCATOR_QUAD) {
            links.add(Link.to(address + "/tilejson", "describedby", Media.JSON, "TileJSON"));
        }
        json.put("links", links);
        return json;
    }

    private static Link scheme(Asked asked, TileMatrixSet set, String rel) {
        return Link.to(asked.ogc("/tileMatrixSets/" + set.id()), rel, Media.JSON, set.id());
    }

    private static Map<String, Object> layer(FeatureCollection collection, Asked asked) {
        return Map.of("id", collection.id(), "title", asked.in(collection.title()), "dataType", "vector");
    }

    /** TileJSON 3.0.0, for clients that know it better; only the Web Mercator square can be said in it. */
    @GetMapping({"/ogc/tiles/{set}/tilejson", "/ogc/collections/{id}/tiles/{set}/tilejson"})
    ResponseEntity<Object> tileJson(
            HttpServletRequest servlet,
            WebRequest request,
            @PathVariable(required = false) String id,
            @PathVariable String set) {
        Subject subject = subject(id, Asked.of(servlet, new Given("json")));
        TileMatrixSet of = TileMatrixSet.of(set);
        if (of != TileMatrixSet.WEB_MERCATOR_QUAD) {
            throw NotFound.of("TileJSON of", set, TileMatrixSet.WEB_MERCATOR_QUAD.id());
        }
        return answers.answer(subject.asked(), request, Media.JSON, () -> {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("tilejson", "3.0.0");
            json.put("name", subject.title());
            json.put("attribution", subject.asked().in(Texts.names("ogc.attribution")));
            json.put("tiles", List.of(subject.address() + "/" + of.id() + "/{z}/{y}/{x}"));
            json.put("minzoom", 0);
            json.put("maxzoom", TileSets.MAX_ZOOM);
            Envelope box = subject.box();
            json.put("bounds", List.of(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY()));
            json.put(
                    "vector_layers",
                    subject.layers(collections).stream()
                            .map(layer -> Map.of("id", layer.id(), "fields", Map.of()))
                            .toList());
            return json;
        });
    }

    @GetMapping({"/ogc/tiles/{set}/{zoom}/{row}/{column}", "/ogc/collections/{id}/tiles/{set}/{zoom}/{row}/{column}"})
    ResponseEntity<byte[]> tile(
            HttpServletRequest servlet,
            WebRequest request,
            @PathVariable(required = false) String id,
            @PathVariable String set,
            @PathVariable String zoom,
            @PathVariable String row,
            @PathVariable String column,
            @RequestParam(required = false) Given datetime,
            @RequestHeader(name = HttpHeaders.ACCEPT_ENCODING, defaultValue = "") String acceptEncoding) {
        Subject subject = subject(id, Asked.of(servlet, new Given("json")));
        var tile = TileSets.require(TileMatrixSet.of(set), subject.box(), zoom, row, column);
        LocalDate day = datetime == null ? null : Days.of(datetime.text()).last();
        String layer = id == null ? Tiles.ALL_LAYERS : id;
        return tiles.answer(layer, tile, null, day, acceptEncoding, request);
    }

    private Subject subject(String id, Asked asked) {
        if (id == null) {
            Envelope box = new Envelope();
            collections.list().forEach(each -> box.expandToInclude(collections.extent(each)));
            return new Subject(null, box, asked);
        }
        FeatureCollection collection = collections.get(id);
        if (!collection.tiled()) {
            throw NotFound.of("tile set of", id, "those of /ogc/tiles");
        }
        return new Subject(collection, collections.extent(collection), asked);
    }
}
