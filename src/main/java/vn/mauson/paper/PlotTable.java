package vn.mauson.paper;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.springframework.stereotype.Component;
import vn.mauson.analysis.Territory;
import vn.mauson.geometry.Areas;
import vn.mauson.geometry.Frame;
import vn.mauson.geometry.Reprojection;
import vn.mauson.measure.Refused;
import vn.mauson.measure.UnitLevel;
import vn.mauson.ogcapi.Days;
import vn.mauson.pack.Pack;
import vn.mauson.pack.Unit;
import vn.mauson.store.Feature;
import vn.mauson.wms.MapLayer;
import vn.mauson.wms.MapLayers;

/** The forest plots of a day as a table, read page by page; a plot is of the unit that a point inside it lies in. */
@Component
class PlotTable {
    /** Rows of one table; a sheet of a workbook ends at 1,048,576. */
    private static final long MOST = 400_000;

    private final MapLayers layers;
    private final Tables tables;
    private final Territory territory;
    private final Reprojection toPlane;

    PlotTable(MapLayers layers, Tables tables, Territory territory, Pack pack) {
        this.layers = layers;
        this.tables = tables;
        this.territory = territory;
        this.toPlane = Reprojection.between(Frame.LON_LAT, pack.about().plane());
    }

    /** The plots whose inner point lies in the place; refused where too many may. */
    PrintedTable of(Unit place, LocalDate day, Language language) {
        MapLayer plots = layers.get("table", "plots");
        boolean all = place.level() == UnitLevel.PROVINCE;
        Geometry outline =
                all ? null : territory.outlines(place.edition(), place.level()).get(place.code());
        Envelope area = all ? plots.extent() : outline.getEnvelopeInternal();
        requireFew(plots, day, area);
        Columns<Feature> columns = columns(language);
        PreparedGeometry ground = all ? null : PreparedGeometryFactory.prepare(outline);
        Consumer<Consumer<List<Object>>> rows = taker -> plots.forEach(Days.of(day), area, plot -> {
            if (all || ground.covers(plot.lonLat().getInteriorPoint())) {
                taker.accept(columns.row(plot));
            }
        });
        List<String> head = tables.head(language, day, place.edition());
        return new PrintedTable(
                language.say("collection.plots") + " · " + language.of(place.names()),
                head,
                columns.heads(),
                rows::accept);
    }

    private static void requireFew(MapLayer plots, LocalDate day, Envelope area) {
        long count = plots.count(Days.of(day), area);
        if (count > MOST) {
            throw Refused.value("table", "plots, of which there are " + count, "a unit with at most " + MOST);
        }
    }

    private Columns<Feature> columns(Language language) {
        Columns<Feature> columns = new Columns<>(language);
        columns.add("property.id", plot -> plot.properties().get("id"))
                .add("property.class_symbol", plot -> plot.properties().get("class_symbol"))
                .add(
                        "property.class_group",
                        plot -> language.wordOr(
                                "plot.", (String) plot.properties().get("class_group")))
                .add("paper.column.area", plot -> Areas.onPlane(toPlane.apply(plot.lonLat()))
                        .value())
                .add("property.counts", plot -> yes(plot, "counts", language));
        for (String name : List.of("species", "planted_on", "planted_year", "subcompartment", "compartment", "lot")) {
            columns.add("property." + name, plot -> plot.properties().get(name));
        }
        return columns.add("property.valid_from", plot -> plot.properties().get("valid_from"))
                .add("property.illustrative", plot -> yes(plot, "illustrative", language))
                .add(
                        "property.source",
                        plot -> language.say(
                                Boolean.TRUE.equals(plot.properties().get("illustrative"))
                                        ? "source.plots.illustrative"
                                        : "source.plots"));
    }

    private static String yes(Feature plot, String property, Language language) {
        return language.word(Boolean.TRUE.equals(plot.properties().get(property)) ? "yes" : "no");
    }
}
