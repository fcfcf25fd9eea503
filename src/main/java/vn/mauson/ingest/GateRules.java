package vn.mauson.ingest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import vn.mauson.measure.EditionId;
import vn.mauson.measure.Names;
import vn.mauson.measure.UnitCode;
import vn.mauson.pack.Gate;
import vn.mauson.store.Imports;
import vn.mauson.store.Staged;
import vn.mauson.store.Table;
import vn.mauson.store.Tables;

/**
 * Border gates. A row about a gate that is there moves, renames or classes it and leaves what it does not
 * say; a gate that moves lies in the communes its new point lies in. A status holds from a day on.
 */
final class GateRules implements LayerRules<Gate> {
    private static final Map<String, String> STATUSES = Map.of(
            "open", "open",
            "mo", "open",
            "dang_mo", "open",
            "suspended", "suspended",
            "tam_dung", "suspended",
            "unknown", "unknown",
            "chua_ro", "unknown");

    /** Nearer than this many degrees, a tenth of a millimetre, is the same point told with other digits. */
    private static final double SAME_POINT = 1e-9;

    private static final int MOST_ID = 60;
    private static final int MOST_NAME = 200;
    private static final int MOST_SOURCE = 2_000;
    private static final String POINT_METHOD = "source_point";

    private final Map<String, Gate> known;
    private final GatePlaces places;
    private final GateHistory history;
    private final String source;

    /** Rows are checked on several cores; of two about one gate the earlier counts. */
    private final Map<String, Said> said = new ConcurrentHashMap<>();

    private record Said(long row, Map<EditionId, UnitCode> moved, Gate.Status status) {}

    /** @param source named where a row names none */
    GateRules(List<Gate> known, GatePlaces places, GateHistory history, String source) {
        this.known = known.stream().collect(Collectors.toMap(Gate::id, Function.identity()));
        this.places = places;
        this.history = history;
        this.source = source;
    }

    @Override
    public Table<Gate> table() {
        return Tables.GATES;
    }

    @Override
    public Drawing drawing() {
        return Drawing.POINT_OR_NOTHING;
    }

    @Override
    public boolean dropsTheRest() {
        return false;
    }

    @Override
    public List<Gate> make(Draft draft) {
        String id = draft.requireText("id", "ma", "ma_cua_khau");
        draft.limit("id", id, MOST_ID);
        Gate before = id == null ? null : known.get(id);
        Names names = names(draft, before);
        String gateClass = gateClass(draft, before);
        String from = or(draft.text("source", "nguon"), source);
        draft.limit("source", from, MOST_SOURCE);
        String status = draft.oneOf("status-unknown", STATUSES, "status", "trang_thai", "tinh_trang");
        String confidence = before == null || status != null ? ObservationRules.confidence(draft) : null;
        if (draft.isRefused()) {
            return List.of();
        }
        boolean moved = isMoved(draft.lonLat(), before);
        Map<EditionId, UnitCode> communes = moved ? places.find(draft) : Map.of();
        Gate.Status told = status == null ? null : history.status(id, status, from, confidence);
        said.merge(
                id,
                new Said(draft.row().number(), communes, told),
                (one, other) -> one.row() < other.row() ? one : other);
        Gate kept = before == null ? fresh(id, names, gateClass, from, confidence) : before;
        return List.of(gate(draft, kept, names, gateClass, from, moved ? communes : null));
    }

    private static Names names(Draft draft, Gate before) {
        String vi = draft.text("name_vi", "name", "ten", "ten_cua_khau");
        String en = draft.text("name_en");
        draft.limit("name_vi", vi, MOST_NAME);
        draft.limit("name_en", en, MOST_NAME);
        if (before == null) {
            String required = draft.requireText("name_vi", "name", "ten", "ten_cua_khau");
            return required == null ? null : new Names(required, en);
        }
        return new Names(or(vi, before.names().vi()), or(en, before.names().en()));
    }

    private static String gateClass(Draft draft, Gate before) {
        String told = draft.text("gate_class", "class", "loai");
        if (told == null && before != null) {
            return before.gateClass();
        }
        String word = told == null ? draft.requireText("gate_class", "class", "loai") : Draft.plain(told);
        if (word != null && !Gate.CLASSES.contains(word)) {
            draft.refuse("class-unknown", "gate_class", told, "one of " + String.join(", ", Gate.CLASSES));
        }
        return word;
    }

    private static boolean isMoved(Geometry lonLat, Gate before) {
        if (lonLat == null) {
            return false;
        }
        Point point = (Point) lonLat;
        return before == null
                || before.lon() == null
                || Math.hypot(before.lon() - point.getX(), before.lat() - point.getY()) > SAME_POINT;
    }

    /** @param communes of the new point; null where it did not move */
    private Gate gate(
            Draft draft, Gate kept, Names names, String gateClass, String from, Map<EditionId, UnitCode> communes) {
        Point point = communes == null ? null : (Point) draft.lonLat();
        boolean same = point == null && names.equals(kept.names()) && gateClass.equals(kept.gateClass());
        return new Gate(
                kept.id(),
                names,
                gateClass,
                communes == null ? kept.communes() : communes,
                communes == null ? kept.district() : or(places.district(communes), kept.district()),
                point == null ? kept.lon() : (Double) point.getX(),
                point == null ? kept.lat() : (Double) point.getY(),
                point == null ? kept.coordMethod() : POINT_METHOD,
                kept.counterpart(),
                kept.markers(),
                kept.customsCode(),
                kept.inEconomicZone(),
                kept.note(),
                same ? kept.source() : sources(kept.source(), from),
                kept.confidence());
    }

    private static Gate fresh(String id, Names names, String gateClass, String from, String confidence) {
        return new Gate(
                id,
                names,
                gateClass,
                Map.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                false,
                null,
                from,
                confidence);
    }

    /** What is new goes first: it is what a reader looks for, and a long list is cut at its end. */
    private static String sources(String before, String now) {
        String both = before.contains(now) ? before : now + "; " + before;
        return both.substring(0, Math.min(MOST_SOURCE, both.length()));
    }

    private static <T> T or(T first, T second) {
        return first == null ? second : first;
    }

    /** A status may be all that is new. */
    @Override
    public boolean isFollowed() {
        return said.values().stream().anyMatch(each -> each.status() != null && history.isNew(each.status()));
    }

    @Override
    public void follow(Staged<Gate> staged, Imports.Changes changes) {
        Map<String, Map<EditionId, UnitCode>> moved = new TreeMap<>();
        Map<String, Gate.Status> statuses = new HashMap<>();
        said.forEach((id, each) -> {
            if (!each.moved().isEmpty()) {
                moved.put(id, each.moved());
            }
            if (each.status() != null) {
                statuses.put(id, each.status());
            }
        });
        places.write(known, moved, changes);
        history.write(statuses.values(), changes);
    }
}
