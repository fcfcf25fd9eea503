package vn.mauson.wms;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import vn.mauson.ogcapi.Days;

/**
 * {@code GET /wmts?SERVICE=WMTS&VERSION=1.0.0&REQUEST=GetCapabilities|GetTile}: tiles of 256 pixels, transparent where
 * nothing lies. What is refused is answered 400 with an exception report.
 */
@RestController
class WmtsController {
    static final String VERSION = "1.0.0";

    private static final Set<String> OF_TILE =
            Set.of("LAYER", "STYLE", "FORMAT", "TILEMATRIXSET", "TILEMATRIX", "TILEROW", "TILECOL", "TIME");

    private final MapLayers layers;
    private final Pictures pictures;

    WmtsController(MapLayers layers, Pictures pictures) {
        this.layers = layers;
        this.pictures = pictures;
    }

    @GetMapping("/wmts")
    ResponseEntity<byte[]> answer(HttpServletRequest servlet, @RequestParam MultiValueMap<String, String> given) {
        Pairs pairs = new Pairs(given);
        pairs.requireOneOf("InvalidParameterValue", "SERVICE", pairs.require("SERVICE"), List.of("WMTS"));
        layers.holdState();
        return switch (pairs.require("REQUEST")) {
            case "GetCapabilities" -> capabilities(pairs, servlet);
            case "GetTile" -> tile(pairs, servlet);
            default ->
                throw new ServiceFault(
                        "OperationNotSupported", "REQUEST", pairs.require("REQUEST"), "GetCapabilities, GetTile");
        };
    }

    @ExceptionHandler
    ResponseEntity<byte[]> refused(ServiceFault fault) {
        return fault.owsReport();
    }

    private ResponseEntity<byte[]> capabilities(Pairs pairs, HttpServletRequest servlet) {
        pairs.requireOnly(Set.of("ACCEPTVERSIONS", "ACCEPTFORMATS", "SECTIONS", "UPDATESEQUENCE"));
        String versions = pairs.orElse("ACCEPTVERSIONS", VERSION);
        if (!List.of(versions.split(",")).contains(VERSION)) {
            throw new ServiceFault("VersionNegotiationFailed", "ACCEPTVERSIONS", versions, VERSION);
        }
        String root =
                ServletUriComponentsBuilder.fromContextPath(servlet).build().toUriString();
        return Xml.answer(HttpStatus.OK, new WmtsCapabilities(layers, root).document());
    }

    private ResponseEntity<byte[]> tile(Pairs pairs, HttpServletRequest servlet) {
        pairs.requireOneOf("InvalidParameterValue", "VERSION", pairs.require("VERSION"), List.of(VERSION));
        pairs.requireOnly(OF_TILE);
        MapLayer layer = layers.get("LAYER", pairs.require("LAYER"));
        MapLayers.requireStyles("STYLE", pairs.require("STYLE"), 1);
        WmsController.requirePng(pairs);
        View view = view(pairs);
        Days day = pairs.day(layers.firstDay());
        return pictures.answer(servlet, () -> Picture.png(view, null, List.of(layer), day));
    }

    private static View view(Pairs pairs) {
        Grid grid = Grid.of(pairs.require("TILEMATRIXSET"));
        int zoom = pairs.whole("InvalidParameterValue", "TILEMATRIX", pairs.require("TILEMATRIX"), 0, Grid.DEEPEST);
        int row = pairs.whole("TileOutOfRange", "TILEROW", pairs.require("TILEROW"), 0, grid.rows(zoom) - 1);
        int column = pairs.whole("TileOutOfRange", "TILECOL", pairs.require("TILECOL"), 0, grid.columns(zoom) - 1);
        return grid.view(zoom, row, column);
    }
}
