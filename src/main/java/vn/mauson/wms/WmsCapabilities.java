package vn.mauson.wms;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Envelope;
import vn.mauson.ogcapi.Crs;
import vn.mauson.ogcapi.LegendPicture;
import vn.mauson.progress.Texts;

/**
 * What WMS says of itself (OGC 06-042, 7.2.4).
 *
 * @param address of the service, with a question mark at its end
 */
record WmsCapabilities(MapLayers layers, String address) {
    String document() {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <WMS_Capabilities version="1.3.0" xmlns="http://www.opengis.net/wms" xmlns:xlink="http://www.w3.org/1999/xlink">
                <Service><Name>WMS</Name><Title>%1$s</Title><Abstract>%2$s</Abstract>%3$s
                <Fees>none</Fees><AccessConstraints>none</AccessConstraints><LayerLimit>%4$d</LayerLimit>
                <MaxWidth>%5$d</MaxWidth><MaxHeight>%5$d</MaxHeight></Service>
                <Capability><Request>
                %6$s%7$s%8$s</Request><Exception><Format>XML</Format></Exception>
                <Layer><Title>%1$s</Title>
                %9$s%10$s</Layer></Capability></WMS_Capabilities>
                """.formatted(
                        Xml.both(Texts.names("wms.title")),
                        Xml.both(Texts.names("ogc.attribution")),
                        resource(address),
                        MapLayers.MOST,
                        WmsController.MOST_PIXELS,
                        operation("GetCapabilities", "text/xml"),
                        operation("GetMap", WmsController.PNG),
                        operation("GetFeatureInfo", WmsController.JSON, WmsController.TEXT),
                        Arrays.stream(Crs.values())
                                .map(crs -> "<CRS>" + crs.wmsName() + "</CRS>\n")
                                .collect(Collectors.joining()),
                        layers.list().stream().map(this::layer).collect(Collectors.joining()));
    }

    private String operation(String name, String... formats) {
        String written = Arrays.stream(formats)
                .map(format -> "<Format>" + format + "</Format>")
                .collect(Collectors.joining());
        return "<%1$s>%2$s<DCPType><HTTP><Get>%3$s</Get></HTTP></DCPType></%1$s>\n"
                .formatted(name, written, resource(address));
    }

    private static String resource(String address) {
        return "<OnlineResource xlink:type=\"simple\" xlink:href=\"" + Xml.escaped(address) + "\"/>";
    }

    private String layer(MapLayer layer) {
        Envelope box = layer.extent();
        return """
                <Layer queryable="1"><Name>%1$s</Name><Title>%2$s</Title><Abstract>%3$s</Abstract>
                <EX_GeographicBoundingBox><westBoundLongitude>%4$s</westBoundLongitude><eastBoundLongitude>%5$s</eastBoundLongitude>\
                <southBoundLatitude>%6$s</southBoundLatitude><northBoundLatitude>%7$s</northBoundLatitude></EX_GeographicBoundingBox>
                %8$s<Dimension name="time" units="ISO8601" default="%9$s">%10$s/%9$s/P1D</Dimension>
                <Style><Name>%11$s</Name><Title>%12$s</Title><LegendURL width="%13$d" height="%14$d"><Format>image/png</Format>%15$s</LegendURL></Style></Layer>
                """.formatted(
                        layer.name(),
                        Xml.both(layer.collection().title()),
                        Xml.both(layer.collection().description()),
                        box.getMinX(),
                        box.getMaxX(),
                        box.getMinY(),
                        box.getMaxY(),
                        Arrays.stream(Crs.values()).map(crs -> box(crs, box)).collect(Collectors.joining()),
                        LocalDate.now(),
                        layers.firstDay(),
                        MapLayers.STYLE,
                        Xml.both(layer.style().title()),
                        LegendPicture.WIDTH,
                        LegendPicture.height(layer.style()),
                        resource(legend(layer)));
    }

    private String legend(MapLayer layer) {
        return address + "SERVICE=WMS&VERSION=1.3.0&REQUEST=GetLegendGraphic&FORMAT=image/png&LAYER=" + layer.name();
    }

    /** Axes in the system's order. */
    private static String box(Crs crs, Envelope lonLat) {
        Envelope box = View.moved(crs, lonLat);
        return String.format(
                Locale.ROOT,
                "<BoundingBox CRS=\"%s\" minx=\"%.7f\" miny=\"%.7f\" maxx=\"%.7f\" maxy=\"%.7f\"/>%n",
                crs.wmsName(),
                box.getMinX(),
                box.getMinY(),
                box.getMaxX(),
                box.getMaxY());
    }
}
