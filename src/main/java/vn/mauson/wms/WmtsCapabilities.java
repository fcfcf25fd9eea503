package vn.mauson.wms;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Envelope;
import vn.mauson.ogcapi.LegendPicture;
import vn.mauson.progress.Texts;

/**
 * What WMTS says of itself (OGC 07-057r7, 7.1.1).
 *
 * @param root address of the server, without a slash at its end
 */
record WmtsCapabilities(MapLayers layers, String root) {
    String document() {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <Capabilities version="1.0.0" xmlns="http://www.opengis.net/wmts/1.0" xmlns:ows="http://www.opengis.net/ows/1.1" xmlns:xlink="http://www.w3.org/1999/xlink">
                <ows:ServiceIdentification><ows:Title>%s</ows:Title><ows:Abstract>%s</ows:Abstract>
                <ows:ServiceType>OGC WMTS</ows:ServiceType><ows:ServiceTypeVersion>1.0.0</ows:ServiceTypeVersion>
                <ows:Fees>none</ows:Fees><ows:AccessConstraints>none</ows:AccessConstraints></ows:ServiceIdentification>
                <ows:OperationsMetadata>
                %s%s</ows:OperationsMetadata>
                <Contents>
                %s%s</Contents></Capabilities>
                """.formatted(
                        Xml.both(Texts.names("wms.title")),
                        Xml.both(Texts.names("ogc.attribution")),
                        operation("GetCapabilities"),
                        operation("GetTile"),
                        layers.list().stream().map(this::layer).collect(Collectors.joining()),
                        Arrays.stream(Grid.values()).map(Grid::described).collect(Collectors.joining()));
    }

    private String operation(String name) {
        return """
                <ows:Operation name="%s"><ows:DCP><ows:HTTP><ows:Get xlink:href="%s/wmts?"><ows:Constraint name="GetEncoding">\
                <ows:AllowedValues><ows:Value>KVP</ows:Value></ows:AllowedValues></ows:Constraint></ows:Get></ows:HTTP></ows:DCP></ows:Operation>
                """.formatted(name, Xml.escaped(root));
    }

    private String layer(MapLayer layer) {
        Envelope box = layer.extent();
        String legend =
                root + "/wms?SERVICE=WMS&VERSION=1.3.0&REQUEST=GetLegendGraphic&FORMAT=image/png&LAYER=" + layer.name();
        return """
                <Layer><ows:Title>%1$s</ows:Title><ows:Abstract>%2$s</ows:Abstract>
                <ows:WGS84BoundingBox><ows:LowerCorner>%3$s %4$s</ows:LowerCorner><ows:UpperCorner>%5$s %6$s</ows:UpperCorner></ows:WGS84BoundingBox>
                <ows:Identifier>%7$s</ows:Identifier>
                <Style isDefault="true"><ows:Identifier>%8$s</ows:Identifier>\
                <LegendURL format="image/png" xlink:href="%9$s" width="%10$d" height="%11$d"/></Style>
                <Format>image/png</Format>
                <Dimension><ows:Identifier>TIME</ows:Identifier><Default>%12$s</Default><Value>%13$s/%12$s/P1D</Value></Dimension>
                %14$s</Layer>
                """.formatted(
                        Xml.both(layer.collection().title()),
                        Xml.both(layer.collection().description()),
                        box.getMinX(),
                        box.getMinY(),
                        box.getMaxX(),
                        box.getMaxY(),
                        layer.name(),
                        MapLayers.STYLE,
                        Xml.escaped(legend),
                        LegendPicture.WIDTH,
                        LegendPicture.height(layer.style()),
                        LocalDate.now(),
                        layers.firstDay(),
                        Arrays.stream(Grid.values())
                                .map(grid -> "<TileMatrixSetLink><TileMatrixSet>" + grid.id()
                                        + "</TileMatrixSet></TileMatrixSetLink>\n")
                                .collect(Collectors.joining()));
    }
}
