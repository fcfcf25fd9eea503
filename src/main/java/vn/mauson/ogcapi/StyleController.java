package vn.mauson.ogcapi;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.util.HtmlUtils;
import vn.mauson.measure.NotFound;
import vn.mauson.measure.Refused;
import vn.mauson.progress.Texts;
import vn.mauson.store.Sights;
import vn.mauson.tiles.TileMatrixSet;

/** Styles for MapLibre (over the tiles) and for QGIS (SLD, over the features), and their legends. */
@RestController
@RequestMapping("/ogc/styles")
class StyleController {
    private static final double LINE_WIDTH_PIXELS = 1.75;

    private final Answers answers;
    private final Legend legend;
    private final Sights sights;

    StyleController(Answers answers, Legend legend, Sights sights) {
        this.sights = sights;
        this.answers = answers;
        this.legend = legend;
    }

    @GetMapping
    ResponseEntity<Object> styles(
            HttpServletRequest servlet, WebRequest request, @RequestParam(required = false) Given f) {
        Asked asked = Asked.of(servlet, f);
        return answers.answer(asked, request, Media.JSON, () -> {
            Map<String, Object> page = new LinkedHashMap<>();
            page.put("title", asked.in(Texts.names("ogc.styles")));
            page.put("links", asked.self(Media.JSON));
            page.put(
                    "styles",
                    legend.list().stream()
                            .filter(style -> sights.current().sees(style.id()))
                            .map(style -> described(asked, style))
                            .toList());
            return page;
        });
    }

    private static Map<String, Object> described(Asked asked, Legend.Style style) {
        String address = asked.ogc("/styles/" + style.id());
        List<Link> links = new ArrayList<>();
        if (style.tileLayer() != null) {
            links.add(Link.to(address + "?f=mapbox", "stylesheet", Media.MAPBOX_STYLE, "MapLibre"));
        }
        links.add(Link.to(address + "?f=sld", "stylesheet", Media.SLD, "QGIS"));
        links.add(Link.to(address + "/legend?f=svg", "preview", "image/svg+xml", "SVG"));
        links.add(Link.to(address + "/legend?f=png", "preview", MediaType.IMAGE_PNG_VALUE, "PNG"));
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", style.id());
        json.put("title", asked.in(style.title()));
        json.put("links", links);
        return json;
    }

    @GetMapping("/{id}")
    ResponseEntity<Object> style(
            HttpServletRequest servlet,
            WebRequest request,
            @PathVariable String id,
            @RequestParam(required = false) Given f) {
        Legend.Style style = get(id);
        return switch (Given.orElse(f, style.tileLayer() == null ? "sld" : "mapbox")) {
            case "mapbox" -> {
                Asked asked = Asked.of(servlet, new Given("json"));
                requireTiles(style);
                yield answers.answer(asked, request, Media.MAPBOX_STYLE, () -> mapbox(asked, style));
            }
            case "sld" -> sent(Media.SLD, sld(style).getBytes(StandardCharsets.UTF_8));
            default -> throw Refused.value("f", f.text(), "mapbox, sld");
        };
    }

    private Legend.Style get(String id) {
        if (!sights.current().sees(id)) {
            throw NotFound.of("style", id, "those of /ogc/styles");
        }
        return legend.get(id);
    }

    private static void requireTiles(Legend.Style style) {
        if (style.tileLayer() == null) {
            throw NotFound.of("MapLibre style of", style.id(), "plots, roads");
        }
    }

    @GetMapping("/{id}/legend")
    ResponseEntity<Object> legend(@PathVariable String id, @RequestParam(required = false) Given f) {
        Legend.Style style = get(id);
        return switch (Given.orElse(f, "svg")) {
            case "svg" -> sent("image/svg+xml", LegendPicture.svg(style).getBytes(StandardCharsets.UTF_8));
            case "png" -> sent(MediaType.IMAGE_PNG_VALUE, LegendPicture.png(style));
            default -> throw Refused.value("f", f.text(), "svg, png");
        };
    }

    /** These change with the program only. */
    private ResponseEntity<Object> sent(String type, byte[] bytes) {
        return ResponseEntity.ok()
                .cacheControl(Sharing.control(sights))
                .contentType(MediaType.parseMediaType(type))
                .body(bytes);
    }

    private static Map<String, Object> mapbox(Asked asked, Legend.Style style) {
        String tiles =
                asked.ogc("/collections/" + style.tileLayer() + "/tiles/" + TileMatrixSet.WEB_MERCATOR_QUAD.id());
        List<Object> match = new ArrayList<>(List.of("match", List.of("get", style.tileProperty())));
        style.entries().forEach(entry -> match.addAll(List.of(entry.value(), entry.colour())));
        match.add(style.entries().get(style.entries().size() - 1).colour());
        Map<String, Object> paint = style.line()
                ? Map.of("line-color", match, "line-width", LINE_WIDTH_PIXELS)
                : Map.of("fill-color", match);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("version", 8);
        json.put("name", asked.in(style.title()));
        json.put("sources", Map.of("ogc", Map.of("type", "vector", "url", tiles + "/tilejson")));
        json.put(
                "layers",
                List.of(Map.of(
                        "id",
                        style.id(),
                        "type",
                        style.line() ? "line" : "fill",
                        "source",
                        "ogc",
                        "source-layer",
                        style.tileLayer(),
                        "paint",
                        paint)));
        return json;
    }

    private static String sld(Legend.Style style) {
        StringBuilder rules = new StringBuilder();
        style.entries().forEach(entry -> rules.append(rule(style, entry)));
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <StyledLayerDescriptor version="1.0.0" xmlns="http://www.opengis.net/sld" xmlns:ogc="http://www.opengis.net/ogc">
                <NamedLayer><Name>%1$s</Name><UserStyle><Title>%2$s</Title><FeatureTypeStyle>
                %3$s</FeatureTypeStyle></UserStyle></NamedLayer></StyledLayerDescriptor>
                """.formatted(style.id(), escaped(style.title().vi()), rules);
    }

    private static String rule(Legend.Style style, Legend.Entry entry) {
        String symbol = style.line()
                ? "<LineSymbolizer><Stroke><CssParameter name=\"stroke\">%s</CssParameter></Stroke></LineSymbolizer>"
                : "<PolygonSymbolizer><Fill><CssParameter name=\"fill\">%s</CssParameter></Fill></PolygonSymbolizer>";
        return """
                <Rule><Name>%s</Name><Title>%s</Title><ogc:Filter><ogc:PropertyIsEqualTo>\
                <ogc:PropertyName>%s</ogc:PropertyName><ogc:Literal>%s</ogc:Literal></ogc:PropertyIsEqualTo></ogc:Filter>%s</Rule>
                """.formatted(
                        entry.value(),
                        escaped(entry.label().vi()),
                        style.property(),
                        entry.value(),
                        symbol.formatted(entry.colour()));
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
