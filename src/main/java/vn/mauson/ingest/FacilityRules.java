package vn.mauson.ingest;

import java.util.List;
import java.util.Map;
import vn.mauson.pack.Facility;
import vn.mauson.store.Table;
import vn.mauson.store.Tables;

/** Schools, clinics and village halls, with the tags of OpenStreetMap or the names offices use. */
final class FacilityRules implements LayerRules<Facility> {
    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("school", "school"),
            Map.entry("truong_hoc", "school"),
            Map.entry("kindergarten", "school"),
            Map.entry("clinic", "clinic"),
            Map.entry("tram_y_te", "clinic"),
            Map.entry("hospital", "clinic"),
            Map.entry("doctors", "clinic"),
            Map.entry("village_hall", "village_hall"),
            Map.entry("nha_van_hoa", "village_hall"),
            Map.entry("community_centre", "village_hall"));

    private static final String[] KIND_FIELDS = {"kind", "loai", "amenity", "type"};

    private static final int MOST_ID = 60;
    private static final int MOST_NAME = 200;

    private final String source;

    /** @param source named where a row names none */
    FacilityRules(String source) {
        this.source = source;
    }

    @Override
    public Table<Facility> table() {
        return Tables.FACILITIES;
    }

    @Override
    public Drawing drawing() {
        return Drawing.POINT;
    }

    @Override
    public List<Facility> make(Draft draft) {
        String id = draft.requireText("id", "osm_id", "ma", "code", "fid");
        String name = draft.requireText("name", "ten", "name_vi", "full_name");
        draft.requireText(KIND_FIELDS);
        String kind = draft.oneOf("kind-unknown", KINDS, KIND_FIELDS);
        draft.limit("id", id, MOST_ID);
        draft.limit("name", name, MOST_NAME);
        if (draft.isRefused()) {
            return List.of();
        }
        String said = draft.text("source", "nguon");
        return List.of(new Facility(id, kind, name, said == null ? source : said, false, draft.lonLat()));
    }
}
