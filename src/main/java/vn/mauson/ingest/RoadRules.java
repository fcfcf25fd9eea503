package vn.mauson.ingest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.operation.linemerge.LineMerger;
import vn.mauson.measure.Names;
import vn.mauson.pack.RoadFeature;
import vn.mauson.store.Table;
import vn.mauson.store.Tables;

/**
 * Roads with the tags of OpenStreetMap or the names offices use. A road drawn as several lines becomes
 * one where they join, else one for each line with a number after its id.
 */
final class RoadRules implements LayerRules<RoadFeature> {
    private static final String OTHER = "other";

    /** Class by {@code highway} (OpenStreetMap wiki, "Highways in Vietnam") or by office word. */
    private static final Map<String, String> CLASSES = Map.ofEntries(
            Map.entry("expressway", "expressway"),
            Map.entry("motorway", "expressway"),
            Map.entry("cao_toc", "expressway"),
            Map.entry("motorway_link", "expressway_link"),
            Map.entry("expressway_link", "expressway_link"),
            Map.entry("national", "national"),
            Map.entry("trunk", "national"),
            Map.entry("trunk_link", "national"),
            Map.entry("primary", "national"),
            Map.entry("primary_link", "national"),
            Map.entry("quoc_gia", "national"),
            Map.entry("quoc_lo", "national"),
            Map.entry("provincial", "provincial"),
            Map.entry("secondary", "provincial"),
            Map.entry("secondary_link", "provincial"),
            Map.entry("tinh", "provincial"),
            Map.entry("duong_tinh", "provincial"),
            Map.entry("tinh_lo", "provincial"),
            Map.entry("access", "access"));

    private static final Map<String, String> SURFACES = Map.ofEntries(
            Map.entry("paved", "paved"),
            Map.entry("asphalt", "paved"),
            Map.entry("concrete", "paved"),
            Map.entry("concrete_plates", "paved"),
            Map.entry("paving_stones", "paved"),
            Map.entry("chipseal", "paved"),
            Map.entry("be_tong", "paved"),
            Map.entry("nhua", "paved"),
            Map.entry("mixed", "mixed"),
            Map.entry("gravel", "mixed"),
            Map.entry("fine_gravel", "mixed"),
            Map.entry("compacted", "mixed"),
            Map.entry("cap_phoi", "mixed"),
            Map.entry("earth", "earth"),
            Map.entry("unpaved", "earth"),
            Map.entry("dirt", "earth"),
            Map.entry("ground", "earth"),
            Map.entry("mud", "earth"),
            Map.entry("dat", "earth"),
            Map.entry("rail", "rail"));

    /** Ways nobody drives a car on. */
    private static final List<String> NO_ROADS = List.of(
            "footway",
            "path",
            "steps",
            "cycleway",
            "pedestrian",
            "bridleway",
            "corridor",
            "construction",
            "proposed",
            "platform",
            "elevator",
            "raceway",
            "via_ferrata");

    private static final int MOST_ID = 60;
    private static final int MOST_REF = 30;
    private static final int MOST_NAME = 200;

    private final LocalDate from;

    /** @param from first day on which the file's state holds */
    RoadRules(LocalDate from) {
        this.from = from;
    }

    @Override
    public Table<RoadFeature> table() {
        return Tables.ROADS;
    }

    @Override
    public Drawing drawing() {
        return Drawing.LINE;
    }

    @Override
    public List<RoadFeature> make(Draft draft) {
        String id = draft.requireText("id", "osm_id", "gid", "fid", "objectid", "ma", "code");
        String ref = draft.text("ref", "so_hieu");
        String name = draft.text("name_vi", "name", "ten", "ten_duong", "ref");
        String roadClass = roadClass(draft);
        String surface = surface(draft, roadClass);
        draft.limit("id", id, MOST_ID - 4);
        draft.limit("ref", ref, MOST_REF);
        draft.limit("name", name, MOST_NAME);
        if (draft.isRefused()) {
            return List.of();
        }
        boolean assumed = !draft.has("surface", "mat_duong", "ket_cau");
        Names names = new Names(name == null ? id : name, draft.text("name_en"));
        List<LineString> lines = lines(draft.lonLat());
        List<RoadFeature> roads = new ArrayList<>();
        for (LineString line : lines) {
            String part = lines.size() == 1 ? id : id + "-" + (roads.size() + 1);
            roads.add(new RoadFeature(part, ref, names, roadClass, surface, assumed, "open", from, null, line, false));
        }
        return roads;
    }

    private static String roadClass(Draft draft) {
        String said = draft.text("road_class", "class", "highway", "cap_duong", "loai_duong", "loai");
        String word = said == null ? "" : Draft.plain(said);
        if (NO_ROADS.contains(word)) {
            draft.refuse("no-road", "highway", said, "a way that cars may drive on");
        }
        if (said == null) {
            draft.remark("class-assumed", "class", null, "a class of road; taken as " + OTHER);
        }
        return CLASSES.getOrDefault(word, OTHER);
    }

    private static String surface(Draft draft, String roadClass) {
        String said = draft.text("surface", "mat_duong", "ket_cau");
        if (said != null) {
            String surface = SURFACES.get(Draft.plain(said));
            if (surface == null) {
                draft.remark("surface-unknown", "surface", said, "a surface that is known; taken as unknown");
            }
            return surface == null ? "unknown" : surface;
        }
        boolean paved = !roadClass.equals(OTHER) && !roadClass.equals("access");
        String assumed = paved ? "paved" : "unknown";
        draft.remark("surface-assumed", "surface", null, "a surface; a " + roadClass + " road is taken as " + assumed);
        return assumed;
    }

    private static List<LineString> lines(Geometry lonLat) {
        if (lonLat instanceof LineString line) {
            return List.of(line);
        }
        LineMerger merger = new LineMerger();
        merger.add(lonLat);
        List<LineString> merged = new ArrayList<>();
        for (Object line : merger.getMergedLineStrings()) {
            merged.add((LineString) line);
        }
        return merged;
    }
}
