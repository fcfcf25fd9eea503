package vn.mauson.wms;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.mauson.ogcapi.Collections;
import vn.mauson.ogcapi.Colours;
import vn.mauson.ogcapi.FeatureCollection;
import vn.mauson.ogcapi.Legend;
import vn.mauson.store.Revisions;

/** The layers of WMS and WMTS: the collections of {@code ogcapi}, each with the one style it is drawn in. */
@Component
public class MapLayers {
    /** The name of every layer's style; an empty one means it too. */
    static final String STYLE = "default";

    /** Layers in one picture. */
    static final int MOST = 8;

    /** Colours of the map for what has one only. */
    private static final Map<String, String> PLAIN =
            Map.of("districts", "ink", "communes", "quiet", "gates", "ink", "facilities", "quiet", "tasks", "class-5");

    private final Colours colours = new Colours();
    private final Collections collections;
    private final Legend legend;
    private final Revisions revisions;

    MapLayers(Collections collections, Legend legend, Revisions revisions) {
        this.revisions = revisions;
        this.collections = collections;
        this.legend = legend;
    }

    /** Has one request see one state of the data, whatever is written meanwhile; the newest where none was asked for. */
    void holdState() {
        revisions.view(revisions.getCurrent().revision());
    }

    List<MapLayer> list() {
        return collections.list().stream().map(this::layer).toList();
    }

    /** The layers of a list with commas. */
    List<MapLayer> listOf(String parameter, String names) {
        List<String> all = List.of(names.split(",", -1));
        if (all.size() > MOST) {
            throw ServiceFault.invalid(parameter, all.size() + " layers", "at most " + MOST);
        }
        return all.stream().map(name -> get(parameter, name)).toList();
    }

    /** The layer of a name; refused, naming the parameter, for any other. */
    public MapLayer get(String parameter, String name) {
        return collections.list().stream()
                .filter(collection -> collection.id().equals(name))
                .findFirst()
                .map(this::layer)
                .orElseThrow(() -> new ServiceFault("LayerNotDefined", parameter, name, names()));
    }

    /** Refuses a list of styles that has not one for each layer, or another than ours; one empty text means all. */
    static void requireStyles(String parameter, String styles, int layers) {
        List<String> all = List.of(styles.split(",", -1));
        boolean fits = styles.isEmpty() || all.size() == layers;
        if (!fits || !all.stream().allMatch(style -> style.isEmpty() || style.equals(STYLE))) {
            throw new ServiceFault(
                    "StyleNotDefined", parameter, styles, "nothing, or '" + STYLE + "' once for each layer");
        }
    }

    /** The first day anything is known of. */
    LocalDate firstDay() {
        return LocalDate.parse(collections.firstDay());
    }

    private String names() {
        return collections.list().stream().map(FeatureCollection::id).collect(Collectors.joining(", "));
    }

    private MapLayer layer(FeatureCollection collection) {
        String plain = PLAIN.get(collection.id());
        Legend.Style style =
                plain == null ? legend.get(collection.tiled() ? collection.id() : "status") : one(collection, plain);
        return new MapLayer(collection, collections.extent(collection), style, plain == null);
    }

    private Legend.Style one(FeatureCollection collection, String colour) {
        Legend.Entry entry = new Legend.Entry(collection.id(), collection.title(), colours.get(colour));
        return new Legend.Style(collection.id(), collection.title(), null, null, null, false, List.of(entry));
    }
}
