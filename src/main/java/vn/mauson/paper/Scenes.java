package vn.mauson.paper;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.springframework.stereotype.Component;
import vn.mauson.analysis.Territory;
import vn.mauson.measure.Refused;
import vn.mauson.measure.UnitCode;
import vn.mauson.measure.UnitLevel;
import vn.mauson.ogcapi.Days;
import vn.mauson.ogcapi.Legend;
import vn.mauson.pack.Gate;
import vn.mauson.pack.Unit;
import vn.mauson.progress.Board;
import vn.mauson.progress.Standing;
import vn.mauson.store.Features;
import vn.mauson.store.Layer;
import vn.mauson.store.Revisions;
import vn.mauson.store.Sights;
import vn.mauson.wms.MapLayer;
import vn.mauson.wms.MapLayers;
import vn.mauson.wms.View;

/** Gathers what a map shows. */
@Component
class Scenes {
    /** Plots or roads on one sheet; more take too long and say nothing at the scale they lie at. */
    private static final long MOST_FEATURES = 60_000;

    private final Board board;
    private final Territory territory;
    private final Features features;
    private final MapLayers layers;
    private final Revisions revisions;
    private final Sights sights;

    Scenes(Board board, Territory territory, Features features, MapLayers layers, Revisions revisions, Sights sights) {
        this.sights = sights;
        this.board = board;
        this.territory = territory;
        this.features = features;
        this.layers = layers;
        this.revisions = revisions;
    }

    Scene of(Order order) {
        List<Standing> all = board.listOfUnits(order.target(), order.edition(), order.level(), order.day());
        Set<UnitCode> inside = codesInside(order);
        List<Standing> standings =
                all.stream().filter(each -> inside.contains(each.unit().code())).toList();
        Map<UnitCode, Geometry> outlines = territory.outlines(order.edition(), order.level());
        boolean gates = order.overlays().contains(Overlay.GATES);
        List<Gate> known = gates ? sights.seen(Layer.GATES, features::listGates) : List.of();
        Geometry place = outline(order.place());
        return new Scene(
                order,
                standings,
                order.byValue()
                        ? Shading.byValue(standings, Classes.of(order.target(), all.size()), order.language())
                        : Shading.byStatus(standings, order.language()),
                outlines,
                outlines.entrySet().stream()
                        .filter(each -> !inside.contains(each.getKey()))
                        .map(Map.Entry::getValue)
                        .toList(),
                order.overlays().contains(Overlay.DISTRICTS)
                        ? List.copyOf(territory
                                .outlines(order.edition(), UnitLevel.DISTRICT)
                                .values())
                        : List.of(),
                place,
                territory.outlinesFrom(order.edition(), order.level()),
                known.stream().filter(gate -> gate.lon() != null).toList(),
                gates ? features.gateStatusesOn(order.day()) : Map.of(),
                (int) known.stream().filter(gate -> gate.lon() == null).count(),
                revisions.getCurrent().version());
    }

    /** The layer of an overlay; refused where more of it lies in the view than can be drawn. */
    MapLayer layer(Order order, Overlay overlay, View view) {
        MapLayer layer = layers.get("layers", overlay.id());
        long count = view.area(layer.extent())
                .map(area -> layer.count(Days.of(order.day()), area))
                .orElse(0L);
        if (count > MOST_FEATURES) {
            throw Refused.value(
                    "layers",
                    overlay.id() + ", of which " + count + " lie on the sheet",
                    overlay.id() + " where at most " + MOST_FEATURES + " lie on it: a unit, or a larger scale");
        }
        return layer;
    }

    Legend.Style style(Overlay overlay) {
        return layers.get("layers", overlay.id()).style();
    }

    /** Codes of the level's units that make up the place. */
    private Set<UnitCode> codesInside(Order order) {
        Unit place = order.place();
        Set<UnitCode> codes = new HashSet<>();
        if (order.level() == UnitLevel.COMMUNE) {
            territory.listCommunes(place).forEach(commune -> codes.add(commune.code()));
        } else if (place.level() == UnitLevel.COMMUNE) {
            throw Refused.value("unit", place.code(), "a district where level is district, or level=commune");
        } else if (place.level() == UnitLevel.DISTRICT) {
            codes.add(place.code());
        } else {
            territory.listUnits(order.edition(), order.level()).forEach(unit -> codes.add(unit.code()));
        }
        return codes;
    }

    private Geometry outline(Unit place) {
        return place.level() == UnitLevel.PROVINCE
                ? OverlayNGRobust.union(
                        territory.outlines(place.edition(), UnitLevel.COMMUNE).values())
                : territory.outlines(place.edition(), place.level()).get(place.code());
    }
}
