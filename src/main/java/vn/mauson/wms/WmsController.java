package vn.mauson.wms;

import jakarta.servlet.http.HttpServletRequest;
import java.awt.Color;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.locationtech.jts.geom.Envelope;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import tools.jackson.databind.json.JsonMapper;
import vn.mauson.ogcapi.Crs;
import vn.mauson.ogcapi.Days;
import vn.mauson.ogcapi.LegendPicture;

/**
 * {@code GET /wms?SERVICE=WMS&VERSION=1.3.0&REQUEST=GetCapabilities|GetMap|GetFeatureInfo|GetLegendGraphic}. What is
 * refused is answered 400 with a service exception report; a database that is away and bugs of ours as everywhere.
 */
@RestController
class WmsController {
    static final String VERSION = "1.3.0";
    static final String PNG = "image/png";
    static final String JSON = "application/json";
    static final String TEXT = "text/plain";

    /** Pixels to a side. */
    static final int MOST_PIXELS = 2048;

    private static final int MOST_FEATURES = 50;
    private static final Set<String> OF_MAP = Set.of(
            "LAYERS",
            "STYLES",
            "CRS",
            "BBOX",
            "WIDTH",
            "HEIGHT",
            "FORMAT",
            "TRANSPARENT",
            "BGCOLOR",
            "TIME",
            "EXCEPTIONS");
    private static final Set<String> OF_INFO = Set.of("QUERY_LAYERS", "INFO_FORMAT", "I", "J", "FEATURE_COUNT");

    /** QGIS asks for transparent legends always; ours lie on white. */
    private static final Set<String> OF_LEGEND = Set.of("LAYER", "STYLE", "FORMAT", "TRANSPARENT");

    private final MapLayers layers;
    private final Pictures pictures;
    private final JsonMapper json;

    WmsController(MapLayers layers, Pictures pictures, JsonMapper json) {
        this.layers = layers;
        this.pictures = pictures;
        this.json = json;
    }

    @GetMapping("/wms")
    ResponseEntity<byte[]> answer(HttpServletRequest servlet, @RequestParam MultiValueMap<String, String> given) {
        Pairs pairs = new Pairs(given);
        pairs.requireOneOf("InvalidParameterValue", "SERVICE", pairs.orElse("SERVICE", "WMS"), List.of("WMS"));
        layers.holdState();
        return switch (pairs.require("REQUEST")) {
            case "GetCapabilities" -> capabilities(pairs, servlet);
            case "GetMap" -> map(pairs, servlet);
            case "GetFeatureInfo" -> info(pairs);
            case "GetLegendGraphic" -> legend(pairs, servlet);
            default ->
                throw new ServiceFault(
                        "OperationNotSupported",
                        "REQUEST",
                        pairs.require("REQUEST"),
                        "GetCapabilities, GetMap, GetFeatureInfo, GetLegendGraphic");
        };
    }

    @ExceptionHandler
    ResponseEntity<byte[]> refused(ServiceFault fault) {
        return fault.report();
    }

    /** Whatever version was asked for, this is the one we have (OGC 06-042, 6.2.4). */
    private ResponseEntity<byte[]> capabilities(Pairs pairs, HttpServletRequest servlet) {
        pairs.require("SERVICE");
        pairs.requireOnly(Set.of("FORMAT", "UPDATESEQUENCE"));
        String address =
                ServletUriComponentsBuilder.fromContextPath(servlet).build().toUriString() + "/wms?";
        return Xml.answer(HttpStatus.OK, new WmsCapabilities(layers, address).document());
    }

    private ResponseEntity<byte[]> map(Pairs pairs, HttpServletRequest servlet) {
        requireVersion(pairs);
        pairs.requireOnly(OF_MAP);
        List<MapLayer> drawn = drawn(pairs);
        View view = view(pairs);
        requirePng(pairs);
        Color ground = ground(pairs);
        Days day = pairs.day(layers.firstDay());
        return pictures.answer(servlet, () -> Picture.png(view, ground, drawn, day));
    }

    private ResponseEntity<byte[]> info(Pairs pairs) {
        requireVersion(pairs);
        Set<String> read = new TreeSet<>(OF_MAP);
        read.addAll(OF_INFO);
        pairs.requireOnly(read);
        View view = view(pairs);
        drawn(pairs);
        List<MapLayer> asked = layers.listOf("QUERY_LAYERS", pairs.require("QUERY_LAYERS"));
        int column = pairs.whole("InvalidPoint", "I", pairs.require("I"), 0, view.width() - 1);
        int row = pairs.whole("InvalidPoint", "J", pairs.require("J"), 0, view.height() - 1);
        int most = pairs.whole(
                "InvalidParameterValue", "FEATURE_COUNT", pairs.orElse("FEATURE_COUNT", "1"), 1, MOST_FEATURES);
        String format =
                pairs.requireOneOf("InvalidFormat", "INFO_FORMAT", pairs.require("INFO_FORMAT"), List.of(JSON, TEXT));
        List<FeatureInfo.Found> found =
                new FeatureInfo(view, column, row, pairs.day(layers.firstDay())).list(asked, most);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache().cachePrivate())
                .contentType(new MediaType(MediaType.parseMediaType(format), StandardCharsets.UTF_8))
                .body(
                        format.equals(JSON)
                                ? json.writeValueAsBytes(FeatureInfo.json(found))
                                : FeatureInfo.text(found).getBytes(StandardCharsets.UTF_8));
    }

    private ResponseEntity<byte[]> legend(Pairs pairs, HttpServletRequest servlet) {
        requireVersion(pairs);
        pairs.requireOnly(OF_LEGEND);
        MapLayer layer = layers.get("LAYER", pairs.require("LAYER"));
        MapLayers.requireStyles("STYLE", pairs.orElse("STYLE", ""), 1);
        requirePng(pairs);
        return pictures.answer(servlet, () -> LegendPicture.png(layer.style()));
    }

    private List<MapLayer> drawn(Pairs pairs) {
        List<MapLayer> drawn = layers.listOf("LAYERS", pairs.require("LAYERS"));
        MapLayers.requireStyles("STYLES", pairs.require("STYLES"), drawn.size());
        pairs.requireOneOf("InvalidParameterValue", "EXCEPTIONS", pairs.orElse("EXCEPTIONS", "XML"), List.of("XML"));
        return drawn;
    }

    private static void requireVersion(Pairs pairs) {
        pairs.requireOneOf("InvalidParameterValue", "VERSION", pairs.require("VERSION"), List.of(VERSION));
    }

    static void requirePng(Pairs pairs) {
        pairs.requireOneOf("InvalidFormat", "FORMAT", pairs.require("FORMAT"), List.of(PNG));
    }

    private static View view(Pairs pairs) {
        return new View(
                crs(pairs.require("CRS")),
                box(pairs.require("BBOX")),
                pairs.whole("InvalidParameterValue", "WIDTH", pairs.require("WIDTH"), 1, MOST_PIXELS),
                pairs.whole("InvalidParameterValue", "HEIGHT", pairs.require("HEIGHT"), 1, MOST_PIXELS));
    }

    private static Crs crs(String name) {
        return Arrays.stream(Crs.values())
                .filter(crs -> crs.wmsName().equals(name))
                .findFirst()
                .orElseThrow(() -> new ServiceFault("InvalidCRS", "CRS", name, names()));
    }

    private static String names() {
        return String.join(", ", Arrays.stream(Crs.values()).map(Crs::wmsName).toList());
    }

    /** The least of both axes, then the greatest, axes in the system's order. */
    private static Envelope box(String text) {
        try {
            double[] n = Arrays.stream(text.split(",", -1))
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            if (n.length == 4
                    && n[0] < n[2]
                    && n[1] < n[3]
                    && Double.isFinite(n[2] - n[0])
                    && Double.isFinite(n[3] - n[1])) {
                return new Envelope(n[0], n[2], n[1], n[3]);
            }
        } catch (NumberFormatException e) {
            throw notABox(text);
        }
        throw notABox(text);
    }

    private static ServiceFault notABox(String text) {
        return ServiceFault.invalid(
                "BBOX",
                text,
                "four numbers: the least of both axes, then the greatest, in the order of the CRS's axes");
    }

    private static Color ground(Pairs pairs) {
        String transparent = pairs.requireOneOf(
                "InvalidParameterValue",
                "TRANSPARENT",
                pairs.orElse("TRANSPARENT", "FALSE").toUpperCase(Locale.ROOT),
                List.of("TRUE", "FALSE"));
        String colour = pairs.orElse("BGCOLOR", "0xFFFFFF");
        if (!colour.matches("0x[0-9A-Fa-f]{6}")) {
            throw ServiceFault.invalid("BGCOLOR", colour, "0xRRGGBB");
        }
        return transparent.equals("TRUE") ? null : Color.decode(colour);
    }
}
